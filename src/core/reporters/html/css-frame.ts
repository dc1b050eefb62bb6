// How head, contents, summary strip, folds and foot look.

export const frame = `
.skip{position:absolute;left:12px;top:-60px;background:var(--paper);padding:8px 16px;border-radius:0 0 8px 8px;z-index:9}
.skip:focus{top:0}
.top,main,footer,#letters{max-width:1240px;margin:0 auto;padding:0 28px}
.top{display:grid;grid-template-columns:1fr auto;gap:10px 40px;align-items:end;padding-top:34px}
.top::after{content:"";grid-column:1/-1;border-top:4px solid var(--accent);border-bottom:1px solid var(--accent);height:7px}
.office{color:var(--soft);letter-spacing:.04em}
h1{text-spacing-trim:trim-start;font-size:30px;line-height:1.35;font-weight:700;letter-spacing:.02em;text-wrap:balance}
.whose{font-size:20px;font-weight:600}
.top dl{font-size:13px;display:grid;gap:1px}
.top dl div{display:flex;gap:8px;justify-content:flex-end}
.top dt,.zone{color:var(--soft)}
.partial{margin-top:18px;padding:10px 18px;border-radius:8px;background:var(--doubt-ground);color:var(--doubt);font-weight:600;border:1px solid}
nav ul{display:flex;flex-wrap:wrap;gap:4px 22px;padding:12px 0 0;font-size:14px}
nav a{color:var(--accent)}
body{counter-reset:part;display:flex;flex-direction:column}
.top,main,footer,#letters{width:100%}
#letters{order:1}footer{order:2}
section{scroll-margin-top:12px}
section>h2{counter-increment:part;font-size:20px;line-height:1.4;margin:38px 0 12px;display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 14px}
section>h2::before{content:counter(part) ".";color:var(--accent);margin-right:-6px}
:lang(zh) section>h2::before{content:counter(part,simp-chinese-informal) "、";margin-right:-14px}
.box,.card,.tile,.scroll>.matrix,details.letter{background:var(--paper);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shade)}
.scroll{position:relative;overflow-x:auto;border-radius:12px}
.strip{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:16px;margin:18px 0 0}
.strip .box{padding:18px 22px}
.big{display:flex;align-items:baseline;gap:10px;color:var(--soft)}
.big strong{font-size:58px;line-height:1;color:var(--ink)}
.verdict{border-left:6px solid var(--idle)}
.verdict .big strong{font-size:42px;line-height:1.3}
.verdict.pass{border-left-color:var(--pass)}.verdict.pass strong{color:var(--pass)}
.verdict.fail{border-left-color:var(--fail)}.verdict.fail strong{color:var(--fail)}
.verdict.unchecked{border-left-color:var(--doubt)}.verdict.unchecked strong{color:var(--doubt)}
.stack{display:flex;gap:2px;height:24px;border-radius:7px;overflow:hidden;margin:16px 0 12px}
.stack i{font:600 13px/24px inherit;font-style:normal;font-size:13px;line-height:24px;text-align:center;color:var(--paper);min-width:3px}
i.pass{background:var(--pass)}i.unchecked{background:var(--doubt)}i.fail{background:var(--fail)}
i.missing,i.pending{background:var(--idle)}
.strip i.missing{background:repeating-linear-gradient(135deg,var(--idle) 0 3px,transparent 3px 6px),var(--idle-ground);color:transparent}
.strip dt i{display:inline-block;width:11px;height:11px;border-radius:3px;margin-right:7px}
.stage{display:grid;grid-template-columns:auto 1fr;gap:10px 18px;align-items:center;align-content:start}
.leaf{width:60px;border-radius:9px;border:1px solid var(--line);overflow:hidden;text-align:center;background:var(--ground)}
.leaf span{display:block;background:var(--accent);color:var(--paper);font-size:12.5px;line-height:21px}
.leaf b{display:block;font-size:29px;line-height:42px}
.pressing .leaf span{background:var(--fail)}
.stage h2{font-size:14px;font-weight:400;color:var(--soft);line-height:1.4}
.left{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 10px;font-size:14px;color:var(--soft)}
.left strong{font-size:25px;line-height:1.35;color:var(--ink)}
.pressing .left strong{color:var(--fail)}
.done .leaf span{background:var(--pass)}.done .left strong{color:var(--pass)}
.progress{grid-column:1/-1;display:flex;gap:2px;height:8px;border-radius:4px;overflow:hidden;background:var(--idle-ground)}
.progress i{display:block}
.strip dl{grid-column:1/-1;font-size:13.5px;display:grid;grid-template-columns:auto 1fr;gap:2px 16px}
.strip dl div{display:grid;grid-column:1/-1;grid-template-columns:subgrid}
.strip dt{white-space:nowrap}
.strip dd{color:var(--soft)}
details.fold{margin-top:12px;font-size:14px}
summary{cursor:pointer}
.fold>summary,.strip summary{color:var(--accent)}
.page{margin:0 0 12px}
.page>summary{padding:10px 16px;background:var(--paper);border:1px solid var(--line);border-radius:12px;margin-bottom:10px;font-weight:600}
.page>summary .pill{margin-left:8px}
.large .card{content-visibility:auto;contain-intrinsic-size:auto 480px}
.strays{margin:26px 0 0}.strays ul{padding:6px 18px;color:var(--soft)}
footer{margin-top:44px;padding-bottom:40px;display:flex;flex-wrap:wrap;justify-content:space-between;gap:8px 40px;font-size:12.5px;color:var(--soft)}
footer::before{content:"";flex-basis:100%;border-top:1px solid var(--line);margin-bottom:6px}
footer div:last-child{text-align:right}
.hash{font:11px/1.6 ui-monospace,Consolas,monospace}
@media screen and (max-width:820px){.top,main,footer,#letters{padding-left:16px;padding-right:16px}.top{grid-template-columns:1fr;padding-top:22px}.top dl div{justify-content:flex-start}h1{font-size:23px}footer div:last-child{text-align:left}}
`;
