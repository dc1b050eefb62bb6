// What changes on paper: A4 across for the report, A4 upright for each letter, light colours, nothing cut in two.

export const print = `
@page{size:A4 landscape;margin:12mm 13mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#555}}
@page letter{size:A4 portrait;margin:18mm 18mm 16mm}
@media print{
:root{color-scheme:light;--ground:#fff;--paper:#fff;--ink:#111;--soft:#444;--line:#bbb;--faint:#f3f3f1;--accent:#1c4c7c;--pass:#17693a;--pass-ground:#eaf5ed;--fail:#b0201a;--fail-ground:#fdebe9;--doubt:#875000;--doubt-ground:#fff4de;--idle:#5f6974;--idle-ground:#efefec;--band:#e2f2e7;--mark:#ffefb0;--shade:none}
body{display:block;font-size:9.5pt;line-height:1.5;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.top,main,footer,#letters{max-width:none;padding-left:0;padding-right:0}
.top{padding-top:0}h1{font-size:19pt}
nav,.skip,.to-letter,.print-hint,.key .none{display:none}
a{text-decoration:none}
section>h2{margin:11px 0 6px;font-size:13pt;break-after:avoid}
.strip{margin-top:10px;gap:10px;grid-template-columns:repeat(3,1fr)}.strip .box{padding:9px 14px}
.big strong{font-size:34pt}.verdict .big strong{font-size:26pt}.left strong{font-size:16pt}.stack{margin:9px 0 7px}
.strip dl{font-size:8.5pt}
.box,.tile,figure,.matrix tr,.finding,.plot,.strip,.across>li{break-inside:avoid}
.scroll{overflow:visible}.matrix{min-width:0;font-size:9pt}.matrix th,.matrix td{height:26px}
.matrix thead th{padding:4px}.matrix thead span{font-size:8pt}.matrix tbody th{position:static;padding:0 10px}.matrix tbody th small{display:inline;margin-left:7px;font-size:8pt}.key{margin-top:5px;font-size:8.5pt}.matrix .end{padding:0 8px}.pill{font-size:8.5pt;padding:0 9px}
thead{display:table-header-group}
.plot{min-width:0;max-height:150mm}#lengths .box{padding:8px 12px}
.large .card{content-visibility:visible}
.card{padding:9px 16px 11px;margin-bottom:9px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.card>header,.card h4{break-after:avoid}
.finding{padding:8px 0}.told{gap:4px}.told h5{font-size:10.5pt}.remedy{padding:3px 10px}
.beside{display:block}.handed .plain{min-width:0;font-size:8.5pt}.handed .plain th,.handed .plain td{padding:3px 10px 3px 0}.photos{grid-template-columns:repeat(6,1fr);gap:8px}.card h4{margin:8px 0 3px}
#lengths .fold:not([open]){display:none}
.tiles{grid-template-columns:repeat(5,1fr);gap:7px}.tile{padding:6px 12px}
.strays:not([open]){display:none}
footer{margin-top:10px;padding-bottom:0;font-size:7.5pt;line-height:1.35;break-inside:avoid}.hash{font-size:6.5pt}
#letters>h2{display:none}
details.letter{page:letter;break-before:page;border:0;box-shadow:none;border-radius:0;margin:0}
.letter>summary{display:none}
.whole .letter::details-content{content-visibility:visible;block-size:auto}
.folded .letter:not([open]){display:none}
.sheet{border:0;box-shadow:none;padding:0;margin:0;max-width:none;font-size:11.5pt}
.sheet table{font-size:10pt}.sheet .clause{font-size:9.5pt}
.sheet tr{break-inside:avoid}
body:has(.sheet:target) :is(.top,main,footer,.letter:not(:has(:target))){display:none}
body:has(.sheet:target) .letter{break-before:auto}
.letter:has(:target)::details-content{content-visibility:visible;block-size:auto}
}
`;
