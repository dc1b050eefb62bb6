// A telephone field → the field without figures that say what else they are: an account, opening hours, a room.

/** Words for what is no telephone, with the figures behind them. */
const LABELLED =
  /(?:qq|微信号?|wechat|邮编|邮政编码|[账帐]号|卡号|[农工建中]行|身份证号?|税号|信用代码|工号|短号|集群网?|虚拟网|房间号?)(?:号码?)?[\s:]{0,4}[\da-z_@.-]{3,40}/giu;
const MAIL = /[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}/gu;
const CLOCK = String.raw`(?<!\d)\d{1,2}(?::\d{2}|[点时](?:\d{1,2}分|半)?)(?!\d)`;
const HOURS = new RegExp(`${CLOCK}(?:\\s{0,3}[-~\u301c\u2010-\u2015至到]\\s{0,3}${CLOCK})?`, 'gu');
const ROOM = /(?<!\d)\d{1,4}\s{0,3}(?:号?楼|室|房|层|栋|幢|弄)/gu;

const OTHERS = [LABELLED, MAIL, HOURS, ROOM];

/** Where such figures are taken out, a separator is left. */
export function withoutOtherFigures(field: string): { readonly rest: string; readonly others: string[] } {
  const others: string[] = [];
  const rest = OTHERS.reduce(
    (left, pattern) =>
      left.replace(pattern, (found) => {
        others.push(found.trim());
        return ';';
      }),
    field,
  );
  return { rest, others };
}
