// How the matrix, the checklist and the pills look: what passes is quiet, what fails is seen first.

export const matrix = `
.matrix{border-collapse:separate;border-spacing:0;min-width:1000px;font-size:14px;overflow:hidden}
.matrix th,.matrix td{border-bottom:1px solid var(--line);height:42px;padding:0;text-align:center}
.matrix tbody tr:last-child>*{border-bottom:0}
.matrix thead th{background:var(--faint);font-weight:400;line-height:1.35;padding:7px 6px;vertical-align:middle}
.matrix thead b{display:block;font-weight:600;white-space:nowrap}
.matrix thead span{display:block;font-size:12px;color:var(--soft);white-space:nowrap}
.matrix thead .stage{display:table-cell;padding:6px 10px 5px;font-weight:600}
.matrix thead .stage span{font-weight:400}
.matrix thead tr+tr th{border-top:0}
.matrix .rule,.matrix .end{border-left:1px solid var(--line)}
.matrix thead .rule,.matrix tbody .rule{border-left:2px solid var(--line)}
.matrix tbody th{position:sticky;left:0;background:var(--paper);z-index:1;padding:0 16px;text-align:left;white-space:nowrap;max-width:260px;overflow:hidden;text-overflow:ellipsis;box-shadow:inset 4px 0 transparent}
.matrix tbody th a{text-decoration:none}.matrix tbody th a:hover{text-decoration:underline}
.matrix tbody th small{display:block;font-size:11.5px;line-height:1.2;color:var(--doubt)}
.matrix tr.fail th{box-shadow:inset 4px 0 var(--fail)}.matrix tr.unchecked th{box-shadow:inset 4px 0 var(--doubt)}.matrix tr.missing th{box-shadow:inset 4px 0 var(--idle)}
.matrix tbody tr:hover>*{background-image:linear-gradient(color-mix(in srgb,var(--accent) 6%,transparent) 0 0)}
.matrix td{position:relative;font-size:0}
.matrix td>a{display:inline-block;min-width:1px;min-height:1px;vertical-align:middle;text-decoration:none}
.matrix td>a::after{content:"";position:absolute;inset:0}
.matrix td>a:hover b{text-decoration:underline}
.matrix td>a:focus-visible{outline:none}.matrix td>a:focus-visible::after{outline:3px solid var(--accent);outline-offset:-3px}
.matrix td b{font-weight:400;font-size:12.5px;color:var(--soft);margin-left:6px;vertical-align:middle}
.matrix td::before,.key i::before{content:"";display:inline-block;vertical-align:middle}
.matrix .end::before,.list .asked::before{display:none}
.matrix td.pass::before,.key .pass i::before{width:7px;height:12px;margin:0 4px 4px;border:solid var(--pass);border-width:0 2px 2px 0;transform:rotate(42deg)}
.matrix td:is(.fail,.unchecked,.remind,.blocked){--tone:var(--doubt);background-color:var(--doubt-ground)}
.matrix td.fail{--tone:var(--fail);background-color:var(--fail-ground)}
.matrix td:is(.fail,.unchecked,.remind,.blocked) b{color:var(--tone);font-weight:700}
.matrix td:is(.fail,.unchecked,.remind,.blocked)::before,.key :is(.fail,.unchecked,.remind) i::before{content:"?"/"";width:20px;height:20px;border-radius:50%;text-align:center;font:700 13px/20px sans-serif;background:var(--doubt);color:var(--paper)}
.matrix td.fail::before,.key .fail i::before{content:"×"/"";background:var(--fail);font-size:17px}
.matrix td.remind::before,.key .remind i::before{content:"!"/"";box-shadow:inset 0 0 0 2px var(--doubt);background:none;color:var(--doubt)}
.matrix td.pending::before,.key .pending i::before{width:11px;height:2px;background:var(--idle)}
.matrix td.none::before,.key .none i::before{width:5px;height:5px;border-radius:50%;background:var(--idle)}
.matrix td.missing{background:repeating-linear-gradient(135deg,var(--idle-ground) 0 4px,transparent 4px 9px)}
.matrix td.missing::before,.key .missing i::before{width:13px;height:13px;border-radius:50%;border:2px solid var(--idle);background:var(--paper)}
.matrix .end{padding:0 12px;white-space:nowrap;text-align:left}
.key{display:flex;flex-wrap:wrap;gap:4px 22px;margin-top:10px;font-size:13px;color:var(--soft)}
.key li{display:flex;align-items:center;gap:7px}.key i{font-style:normal;display:inline-flex;min-width:20px;justify-content:center;background:none!important}
.key .pass i::before{margin:0}
.pill{display:inline-block;border-radius:99px;padding:1px 12px;font-size:13px;font-weight:600;white-space:nowrap;background:var(--idle-ground);color:var(--idle)}
.pill.pass{background:var(--pass-ground);color:var(--pass)}.pill.fail{background:var(--fail-ground);color:var(--fail)}.pill.unchecked{background:var(--doubt-ground);color:var(--doubt)}
.list{min-width:560px}
.list th:nth-child(1){width:24%}
.list thead th,.list td{text-align:left;padding:8px 16px}
.list td{padding:0 16px}.list td.asked{color:var(--soft)}
.list td.asked{font-size:14px}
.list td:not(.asked) b{font-size:14px}
.list td.pass b{color:var(--pass)}
`;
