// How cards, findings, tables of what was handed in, photos and tiles look.

export const card = `
.card{border-left:6px solid var(--idle);padding:18px 24px 20px;margin:0 0 16px;scroll-margin-top:12px}
.card.pass{border-left-color:var(--pass)}.card.fail{border-left-color:var(--fail)}.card.unchecked{border-left-color:var(--doubt)}
.card>header{display:flex;flex-wrap:wrap;align-items:center;gap:4px 14px}
.card h3{font-size:19px;line-height:1.4}
.meta{margin-left:auto;font-size:13px;color:var(--soft);display:flex;flex-wrap:wrap;gap:0 18px}
.meta a{color:var(--accent)}
.remarks{margin-top:8px;padding:6px 14px;border-radius:8px;background:var(--doubt-ground);color:var(--doubt);font-size:14px}
.beside{display:grid;grid-template-columns:minmax(0,1.08fr) minmax(0,1fr);gap:0 34px}
.card h4{font-size:13.5px;font-weight:600;color:var(--soft);margin:16px 0 6px}
.finding{display:flex;gap:14px;padding:14px 0;border-top:1px solid var(--line);scroll-margin-top:12px;--tone:var(--doubt)}
.finding.fail{--tone:var(--fail)}
.finding:target,.infos li:target{background:color-mix(in srgb,var(--tone,var(--accent)) 9%,transparent);box-shadow:-10px 0 0 4px color-mix(in srgb,var(--tone,var(--accent)) 9%,transparent),10px 0 0 4px color-mix(in srgb,var(--tone,var(--accent)) 9%,transparent)}
.finding .number{flex:none;width:25px;height:25px;margin-top:1px;border-radius:50%;background:var(--tone);color:var(--paper);font-size:13px;font-weight:700;line-height:25px;text-align:center}
.finding.warning .number{background:none;color:var(--tone);box-shadow:inset 0 0 0 2px var(--tone)}
.told{flex:1;min-width:0;display:grid;gap:7px}
.told h5{font-size:16px;line-height:1.5}
.told code{font:400 11.5px ui-monospace,Consolas,monospace;color:var(--soft);margin-left:8px;white-space:nowrap}
.told dl{display:flex;flex-wrap:wrap;gap:2px 22px;font-size:14px}
.told dl div{display:flex;gap:8px}
.told dt{color:var(--soft);flex:none}
.found{font-weight:700;color:var(--tone)}
.told pre{font:13px/1.9 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;background:var(--faint);border-radius:6px;padding:3px 12px;white-space:pre-wrap}
.told pre span{color:var(--soft);margin-right:14px;padding-right:12px;border-right:1px solid var(--line)}
.told pre mark{outline:1px solid var(--tone);margin:0;padding:0}
.remedy{background:var(--pass-ground);border-radius:8px;padding:6px 14px}
.remedy b{color:var(--pass);margin-right:12px}
.told blockquote{border-left:3px solid var(--line);padding-left:12px;font:14px/1.7 "FangSong","仿宋","SimSun","Noto Serif CJK SC","Songti SC",serif;color:var(--soft)}
.told cite{font:12.5px "Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--accent);margin-right:8px}
.basis,.reading,.blocks{font-size:13px;color:var(--soft)}
.reading b{font-weight:600;margin-right:10px}
.blocks{color:var(--doubt)}
.review{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 18px;font-size:14px;padding:5px 14px;border:1px dashed var(--line);border-radius:8px}
.review b{font-weight:600}
.review i{display:inline-block;width:14px;height:14px;border:1.5px solid var(--ink);border-radius:2px;margin-right:7px;vertical-align:-2px}
.review .line{display:inline-flex;gap:6px}
.review u{display:inline-block;width:84px;border-bottom:1px solid var(--soft)}
.infos{padding:4px 0 0 2px}.infos li{padding:3px 0}.infos small{display:block}
.plain{font-size:13px}
.plain th,.plain td{border-bottom:1px solid var(--line);padding:6px 10px 6px 0;text-align:left;vertical-align:top;font-weight:400;line-height:1.5}
.plain thead th{color:var(--soft);font-size:12.5px;white-space:nowrap}
.plain tbody tr:last-child>*{border-bottom:0}
.plain small{display:block}
.plain .number{text-align:right;padding-right:14px;white-space:nowrap}
.plain .pass .result{white-space:nowrap}
.plain .fail th,.plain .unchecked th{font-weight:600}
.plain .fail .result{color:var(--fail);font-weight:700}.plain .unchecked .result{color:var(--doubt);font-weight:700}
.plain .fail .number{color:var(--fail);font-weight:700}
.plain .pass .result::before{content:"";display:inline-block;width:5px;height:9px;margin:0 8px 2px 3px;border:solid var(--pass);border-width:0 2px 2px 0;transform:rotate(42deg)}
.handed .scroll{border-radius:0}
.handed .plain{min-width:430px}.handed .plain th[scope=row]{min-width:9em}
.plain .short{white-space:nowrap}
@media screen{.beside .handed{align-self:start;position:sticky;top:10px}}
.photos{display:grid;grid-template-columns:repeat(auto-fill,minmax(140px,1fr));gap:12px}
figure{border:1px solid var(--line);border-radius:9px;overflow:hidden;display:flex;flex-direction:column}
figure img,figure .blank{display:block;width:100%;aspect-ratio:3/2;object-fit:cover;background:var(--faint)}
figure .blank{display:grid;place-items:center;font-size:12.5px;color:var(--soft)}
figure.amiss{border:2px solid var(--doubt)}
figcaption{padding:6px 10px 8px;font-size:12.5px;line-height:1.45}
figcaption>*{display:block}
figcaption span{color:var(--soft);font-size:12px}
figcaption em{font-style:normal;font-weight:600;color:var(--doubt)}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:12px}
.tile{border-left:6px solid var(--idle);padding:11px 16px;scroll-margin-top:12px}
.tile.pass{border-left-color:var(--pass)}
.tile.missing{background:repeating-linear-gradient(135deg,var(--idle-ground) 0 4px,transparent 4px 9px) 0/12px 100% no-repeat,var(--paper);padding-left:24px;border-left-width:1px}
.tile h3{display:inline;font-size:16px;margin-right:10px}
.tile .remarks{font-size:12.5px;padding:3px 10px}
.tile p{font-size:13px;color:var(--soft);line-height:1.5}
.card:target,.tile:target{outline:3px solid var(--accent);outline-offset:2px}
.across{padding:6px 24px}
.across>li{display:flex;gap:24px;align-items:center;padding:14px 0;border-bottom:1px solid var(--line)}
.across>li:last-child{border-bottom:0}
.across>li>div{flex:1;display:grid;gap:7px}
.across li li{font-size:14px;color:var(--soft)}
.across ul{display:flex;flex-wrap:wrap;gap:2px 26px}
.across small{margin-left:8px}
.share{font-size:26px;color:var(--doubt)}
@media screen and (max-width:1000px){.beside{grid-template-columns:minmax(0,1fr)}.meta{margin-left:0;flex-basis:100%}}
@media screen and (max-width:560px){.card{padding:14px 14px 16px}.finding{gap:10px}#lengths .box{padding:12px}.across{padding:4px 16px}}
`;
