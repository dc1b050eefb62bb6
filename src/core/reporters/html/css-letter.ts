// How the letters look: a sheet of paper on the screen, and what is hidden when one alone is to be printed.

export const letter = `
details.letter{margin:0 0 10px}
.letter>summary{padding:11px 22px;font-weight:600}
.print-hint{padding:0 22px 10px;font-size:14px}
.print-hint a{color:var(--accent)}
.letter:not(:has(:target)) .all,.letter:has(:target) .only{display:none}
.sheet{scroll-margin-top:90px}
.sheet{background:#fff;color:#111;max-width:900px;margin:0 auto 26px;padding:56px 64px 48px;border:1px solid var(--line);box-shadow:0 2px 18px #0002;font:16px/1.8 "FangSong","仿宋","SimSun","Noto Serif CJK SC","Songti SC",serif}
.sheet h3{font-size:27px;text-align:center;letter-spacing:.06em;color:#b0201a;padding-bottom:12px;border-bottom:3px solid #b0201a;margin-bottom:4px;line-height:1.4}
.reference{text-align:right;font-size:14px;color:#444}
.to{font-weight:700;margin-top:14px}
.sheet .clerk{font-size:14px;color:#444}
.indent{text-indent:2em;margin:10px 0}
.sheet:lang(en) .indent{text-indent:0}
.sheet .scroll{border-radius:0}
.sheet table{font-size:14px;line-height:1.6;margin:8px 0}
.sheet th,.sheet td{border:1px solid #888;padding:6px 9px;vertical-align:top;text-align:left}
.sheet thead th{background:#f2f2f2;text-align:center;white-space:nowrap}
.sheet thead td{background:#f2f2f2}
.sheet td.number{text-align:center;white-space:nowrap}
.sheet tbody th{width:24%}
.sheet small{display:block;color:#555;font-size:12.5px}
.sheet .clause{width:23%;color:#444;font-size:13px}
.sheet mark{background:#ffeaa6;color:#111}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:18px 40px;margin-top:30px;align-items:end;break-inside:avoid}
.sign p{display:flex;gap:8px;align-items:end}
.sign .seal{display:block;text-align:right;line-height:2}
.sign .seal span{display:block;white-space:pre}
.sign u{flex:1;border-bottom:1px solid #111;min-width:70px;height:1.6em}
.receipt{margin-top:22px;padding-top:16px;border-top:1px dashed #888}
@media screen and (max-width:820px){.sheet{padding:28px 18px}.sheet table{min-width:620px}.sign{grid-template-columns:1fr}}
`;
