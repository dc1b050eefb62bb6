// The invented firms and parks: what the list says of each, and where its text is.

/**
 * @typedef {object} Unit
 * @property {Record<string, string>} entry its lines in the list, in the clerk's words
 * @property {string} text the name of its text, or the text itself
 * @property {string} [path] where its file lies; as the list says unless it lies elsewhere
 * @property {string} [form] docx (unless the path says otherwise), pdf, scan, rtf …
 * @property {{ hint?: boolean }} [options] for the writer of the form
 */

/** @type {readonly Unit[]} */
export const FIRMS = [
  {
    entry: {
      名称: '昆山澄湖精密机械有限公司',
      类型: '私营有限责任公司',
      行业: '制造业',
      规模: '中型',
      信誉等级: 'A级',
      称号: '苏州市劳动关系和谐企业（2011年）',
      文件: '企业/01 澄湖精密机械经验材料.docx',
      联系人: '沈卫良',
      电话: '0512-57550101',
    },
    text: '澄湖精密机械',
  },
  {
    entry: {
      名称: '琮泰电子（昆山）有限公司',
      类型: '台商独资',
      行业: '制造业',
      规模: '大型',
      信誉等级: '2A级',
      称号: '苏州市劳动关系和谐企业（2011年）',
      文件: '企业/02 琮泰电子（昆山）经验材料.docx',
      联系人: '江美惠',
      电话: '0512-57550202转8016',
    },
    text: '琮泰电子',
  },
  {
    entry: {
      名称: '霍尔滕汽车零部件（昆山）有限公司',
      类型: '外资企业',
      行业: '制造业',
      规模: '中型',
      信誉等级: '2A级',
      称号: '苏州市劳动关系和谐企业（2010年）',
      文件: '企业/03_霍尔滕汽车零部件.docx',
      联系人: '钱立峰',
      电话: '0512-57550303',
    },
    text: '霍尔滕汽车零部件',
  },
  {
    entry: {
      名称: '昆山市娄江公共汽车有限公司',
      类型: '国有独资公司',
      行业: '交通运输、仓储和邮政业',
      规模: '大型',
      信誉等级: '2A级',
      称号: '苏州市劳动关系和谐企业（2010年）',
      文件: '企业/04 娄江公共汽车 创建经验.docx',
      联系人: '丁国荣',
      电话: '0512-57550404',
    },
    text: '娄江公共汽车',
  },
  {
    entry: {
      名称: '昆山云锦桥纺织股份有限公司',
      类型: '股份有限公司',
      行业: '制造业',
      规模: '大型',
      信誉等级: 'A级',
      称号: '苏州市劳动关系和谐企业（2011年）',
      文件: '企业/05_云锦桥纺织.docx',
      联系人: '龚秀兰',
      电话: '13900550505',
    },
    text: '云锦桥纺织',
  },
];

/** Firms beyond the five that are asked for. @type {readonly Unit[]} */
export const MORE_FIRMS = [
  {
    entry: {
      名称: '昆山阿婆灶餐饮管理有限公司',
      类型: '私营有限责任公司',
      行业: '住宿和餐饮业',
      规模: '大型',
      信誉等级: 'A级',
      称号: '苏州市劳动关系和谐企业（2012年）',
      文件: '企业/06 阿婆灶餐饮.docx',
      联系人: '陶根宝',
      电话: '13900550606',
    },
    text: '阿婆灶餐饮',
  },
  {
    entry: {
      名称: '昆山环桥国际物流有限公司',
      类型: '中外合资经营企业',
      行业: '交通运输、仓储和邮政业',
      规模: '中型',
      信誉等级: 'A级',
      称号: '苏州市劳动关系和谐企业（2011年）',
      文件: '企业/07 环桥国际物流.docx',
      联系人: '孟凡华',
      电话: '0512-57550707',
    },
    text: '环桥国际物流',
  },
];

/** @type {readonly Unit[]} */
export const PARKS = [
  {
    entry: {
      名称: '昆山青塘工业园',
      称号: '苏州市劳动关系和谐园区（2011年）',
      文件: '园区/青塘工业园经验材料.docx',
      联系人: '葛建华',
      电话: '0512-57550808',
    },
    text: '青塘工业园',
  },
];

/** @type {Unit} */
export const SECOND_PARK = {
  entry: {
    名称: '昆山紫桐科技创业园',
    称号: '苏州市劳动关系和谐园区（2012年）',
    文件: '园区/紫桐科技创业园经验材料.docx',
    联系人: '韦晓岚',
    电话: '0512-57550909',
  },
  text: '紫桐科技创业园',
};
