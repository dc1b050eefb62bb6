// Colours and letters of the page, for light and dark, each pair of ink and ground readable (WCAG AA).

export const theme = `
:root{color-scheme:light dark;--ground:#f4f3ef;--paper:#fff;--ink:#1a2430;--soft:#55606d;--line:#dcdad3;--faint:#efeeea;--accent:#1c4c7c;--pass:#17693a;--pass-ground:#e7f3ea;--fail:#b0201a;--fail-ground:#fdebe9;--doubt:#875000;--doubt-ground:#fff2d9;--idle:#5f6974;--idle-ground:#ecebe6;--band:#dff0e4;--mark:#ffe79a;--shade:0 1px 2px #1a24300d,0 4px 14px #1a24300a}
@media (prefers-color-scheme:dark){:root{--ground:#10141a;--paper:#181e27;--ink:#e6ebf1;--soft:#a5b0bd;--line:#313a47;--faint:#1f2630;--accent:#8dbcf0;--pass:#7fd49c;--pass-ground:#15301f;--fail:#ff9f96;--fail-ground:#3c1a18;--doubt:#f2c36d;--doubt-ground:#35280f;--idle:#9aa6b4;--idle-ground:#252d38;--band:#17341f;--mark:#6b5413;--shade:none}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.65 "Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,.sheet h3,.big strong,.leaf b{font-family:"FZXiaoBiaoSong-B05S","方正小标宋简体","STZhongsong","华文中宋","Noto Serif CJK SC","Source Han Serif SC","Songti SC",serif}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,figure,blockquote,pre{margin:0;padding:0}
ul,ol{list-style:none}
a{color:inherit;text-underline-offset:3px;text-decoration-color:color-mix(in srgb,currentColor 40%,transparent)}
a:hover{text-decoration-color:currentColor}
small{font-size:12.5px;font-weight:400;color:var(--soft)}
table{border-collapse:collapse;width:100%}
th{font-weight:600;text-align:left}
mark{background:var(--mark);color:var(--ink);border-radius:2px;padding:1px 2px;margin:0 -1px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
#main:focus{outline:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`;
