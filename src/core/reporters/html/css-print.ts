// What changes on paper: A4 across for the report, A4 upright for each letter, light colours, nothing cut in two.

export const print = `
@page{size:A4 landscape;margin:11mm 12mm 13mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#555}}
@page letter{size:A4 portrait;margin:17mm 18mm 16mm}
@media print{
:root{color-scheme:light;--ground:#fff;--paper:#fff;--ink:#111;--soft:#444;--line:#bbb;--faint:#f3f3f1;--accent:#1c4c7c;--pass:#17693a;--pass-ground:#eaf5ed;--fail:#b0201a;--fail-ground:#fdebe9;--doubt:#875000;--doubt-ground:#fff4de;--idle:#5f6974;--idle-ground:#efefec;--band:#e2f2e7;--mark:#ffefb0;--shade:none}
body{display:block;font-size:9.5pt;line-height:1.5;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.top,main,footer,#letters{max-width:none;padding-left:0;padding-right:0}
.top{padding-top:0}h1{font-size:17pt}.office{font-size:9pt}.top::after{height:5px;border-top-width:3px}
nav,.skip,.to-letter,.print-hint,.key .none{display:none}
a{text-decoration:none}
section>h2{margin:9px 0 4px;font-size:12.5pt;break-after:avoid}section>h2 small{font-size:8.5pt}
.strip{margin-top:6px;gap:9px;grid-template-columns:repeat(3,1fr)}.strip .box{padding:6px 12px}
.big strong{font-size:24pt}.verdict .big strong{font-size:26pt}.left strong{font-size:14pt}.stack{margin:5px 0;height:18px}.stack i{line-height:18px}.leaf{width:46px}.leaf span{line-height:15px;font-size:8pt}.leaf b{font-size:16pt;line-height:28px}.stage{gap:5px 12px}.stage h2{font-size:9pt}
.strip dl{font-size:8.5pt;line-height:1.4}
.box:not(.across),.tile,figure,.matrix tr,.plain tr,.finding,.plot,.strip,.across>li,.card.brief{break-inside:avoid}.across,.card{break-inside:auto}
.scroll{overflow:visible}.matrix{min-width:0;font-size:9pt}.matrix th,.matrix td{height:22.5px}
.matrix thead th{padding:2px 4px}.matrix thead span{font-size:8pt}.matrix tbody th{position:static;padding:0 10px}.matrix tbody th small{display:inline;margin-left:7px;font-size:8pt}.key{margin-top:5px;font-size:8.5pt}.matrix .end{padding:0 8px}.pill{font-size:8.5pt;padding:0 9px}
thead{display:table-header-group}
.plot{min-width:0;max-height:150mm}#lengths .box{padding:8px 12px}
.large .card{content-visibility:visible}
.card{padding:7px 16px 9px;margin-bottom:9px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.card>header,.card .remarks,.card h4{break-after:avoid}.card .fold:not([open]){display:none}.across{padding:2px 16px}.across>li{padding:8px 0}
.finding{padding:6px 0}.told{gap:3px}.told h5{font-size:10.5pt;line-height:1.4}.told dl,.told blockquote,.review{font-size:9pt;line-height:1.45}.basis,.reading,.blocks,.told cite{font-size:8.5pt;line-height:1.4}.told code{font-size:7.5pt}.review{padding:3px 12px}.remedy{padding:3px 10px}
.beside{grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);gap:0 20px}.handed .plain{min-width:0;font-size:8.5pt}.handed .plain th,.handed .plain td{padding:3px 10px 3px 0}.photos{grid-template-columns:repeat(3,1fr);gap:8px}.alone .photos{grid-template-columns:repeat(6,1fr)}.card h4{margin:5px 0 2px;font-size:9pt}.card h3{font-size:12pt}.meta{font-size:8.5pt}
#lengths .fold:not([open]){display:none}
.tiles{grid-template-columns:repeat(5,1fr);gap:7px}.tile{padding:6px 12px}
.strays:not([open]){display:none}
footer{margin-top:10px;padding-bottom:0;font-size:7.5pt;line-height:1.35;break-inside:avoid}.hash{font-size:6.5pt}
#letters>h2{display:none}
details.letter{page:letter;break-before:page;border:0;box-shadow:none;border-radius:0;margin:0}
.letter>summary{display:none}
.whole .letter::details-content{content-visibility:visible;block-size:auto}
.folded .letter:not([open]){display:none}
.sheet{border:0;box-shadow:none;padding:0;margin:0;max-width:none;font-size:11.5pt;line-height:1.65}.sheet h3{padding-bottom:8px}.indent{margin:7px 0}.sign{margin-top:18px;gap:10px 40px;break-before:avoid}.receipt{margin-top:12px;padding-top:10px}
.sheet table{font-size:9.5pt;line-height:1.45}.sheet th,.sheet td{padding:3px 7px}.sheet .clause,.sheet small{font-size:9pt}
.sheet tr{break-inside:avoid}
body:has(.sheet:target) :is(.top,main,footer,.letter:not(:has(:target))){display:none}
body:has(.sheet:target) .letter{break-before:auto}
.letter:has(:target)::details-content{content-visibility:visible;block-size:auto}
}
`;
