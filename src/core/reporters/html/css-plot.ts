// How the picture of lengths looks.

export const plot = `
#lengths .box{padding:20px 22px 14px}
.plot{display:block;width:100%;min-width:860px;height:auto;font-size:13px}
.plot text{fill:var(--ink)}
.plot .band{fill:var(--band)}
.plot .edge{stroke:var(--pass);stroke-width:1.5;stroke-dasharray:5 4;fill:none}
.plot .band-text{fill:var(--pass);font-weight:600;font-size:14px;text-anchor:middle}
.plot .grid{stroke:var(--line);stroke-opacity:.6}
.plot .axis{fill:var(--soft);font-size:12px;text-anchor:middle}
.plot .rail{stroke:var(--line);fill:none}
.plot .name{text-anchor:end}
.plot .name.fail{fill:var(--fail);font-weight:700}.plot .name.unchecked{fill:var(--doubt);font-weight:700}
.plot .sum{fill:var(--soft);font-size:12px;text-anchor:end}
.plot .none{fill:var(--soft);font-size:12px;text-anchor:middle}
.plot .mark{stroke:var(--paper);stroke-width:1.25}
.plot .mark.pass,.plot .bar.pass{fill:var(--pass)}.plot .mark.pass{fill-opacity:.85}
.plot .mark.fail,.plot .bar.fail{fill:var(--fail)}.plot .mark.unchecked,.plot .bar.unchecked{fill:var(--doubt)}
.plot .range{fill:none;stroke:var(--pass);stroke-width:1.75}.plot .range.fail{stroke:var(--fail)}.plot .range.unchecked{stroke:var(--doubt)}
.plot .figure{font-weight:700}.plot .figure.fail{fill:var(--fail)}.plot .figure.unchecked{fill:var(--doubt)}
.plot .legend-text{fill:var(--soft);font-size:12.5px}
`;
