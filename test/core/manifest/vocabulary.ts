// Vocabularies to read manifests by: invented ones, and one like the notice's.

import type { Vocabulary } from '../../../src/core/model/notice.ts';

function text(title: string, more: Partial<Vocabulary> = {}): Vocabulary {
  return { type: 'string', title, ...more };
}

/** A library's list of books: nothing of it is in any notice. */
export const LIBRARY: Vocabulary = {
  type: 'object',
  properties: {
    branch: text('分馆', { aliases: ['馆'] }),
    keeper: text('管理员', { maxLength: 5 }),
    books: {
      type: 'array',
      title: '书目',
      items: {
        type: 'object',
        properties: {
          name: text('书名', { aliases: ['题名'] }),
          author: text('作者'),
          file: text('文件', { document: 'text' }),
          tags: { type: 'array', title: '标签', items: { type: 'string' } },
        },
      },
    },
    notes: {
      type: 'array',
      title: '简报',
      items: {
        type: 'object',
        shorthand: 'file',
        properties: { file: text('文件'), date: text('日期') },
      },
    },
    words: { type: 'array', title: '词', items: { type: 'string' } },
    address: { type: 'object', title: '地址', properties: { street: text('街道'), door: text('门牌') } },
  },
};

/** A club's list, with the kinds of facts and documents by which a notice tells its keys apart; invented as well. */
export const CLUB: Vocabulary = {
  type: 'object',
  properties: {
    leader: text('负责人', { fact: 'person', aliases: ['姓名'] }),
    phone: text('电话', { fact: 'phone', aliases: ['联系电话'] }),
    members: {
      type: 'array',
      title: '会员',
      aliases: ['社员'],
      items: {
        type: 'object',
        label: 'name',
        properties: {
          name: text('名称', { aliases: ['全称'] }),
          kind: text('类别', { fact: 'term' }),
          contact: text('联系人', { fact: 'person', aliases: ['联络人'] }),
          phone: text('电话', { fact: 'phone', aliases: ['联系电话', '手机'] }),
          paper: text('文件', { document: 'text', aliases: ['材料'] }),
          remark: text('备注'),
        },
      },
    },
    pictures: {
      type: 'array',
      title: '照片',
      items: {
        type: 'object',
        label: 'image',
        shorthand: 'image',
        properties: {
          image: text('文件', { document: 'image' }),
          caption: text('说明', { aliases: ['照片说明'] }),
          author: text('作者', { fact: 'person' }),
        },
      },
    },
    notes: { type: 'array', title: '简讯', items: text('一份', { document: 'text' }) },
    summary: text('总结', { document: 'text' }),
    plan: text('方案', { fact: 'declaration' }),
    media: {
      type: 'object',
      title: '媒体',
      properties: {
        paper: text('报纸', { fact: 'declaration' }),
        radio: text('广播', { fact: 'declaration' }),
        editor: text('编辑', { fact: 'person' }),
        reporter: text('记者', { fact: 'person' }),
        hotline: text('热线', { fact: 'phone' }),
      },
    },
  },
};

/** Names that hold others, one without a title, items and a group of which nothing is said, and a label that is not an item's first property. */
export const REGISTER: Vocabulary = {
  type: 'object',
  properties: {
    both: text('作者/译者'),
    first: text('第一表'),
    second: text('2.词'),
    other: { type: 'object', title: '其他' },
    untitled: { type: 'string' },
    words: { type: 'array', title: '词' },
    rows: {
      type: 'array',
      title: '表',
      items: {
        type: 'object',
        label: 'name',
        properties: {
          serial: text('编号'),
          name: text('名称'),
          place: {
            type: 'object',
            title: '地点',
            properties: { street: text('街道'), door: text('门牌') },
          },
        },
      },
    },
  },
};

const CONTACT = { file: text('文件'), contact: text('联系人'), phone: text('电话') };

/** The form of the template that submitters get. */
export const TEMPLATE: Vocabulary = {
  type: 'object',
  properties: {
    notice: text('规则'),
    district: text('地区'),
    person: text('经办人'),
    phone: text('电话'),
    enterprises: {
      type: 'array',
      title: '企业',
      items: {
        type: 'object',
        properties: { name: text('名称'), type: text('类型'), trade: text('行业'), ...CONTACT },
      },
    },
    parks: {
      type: 'array',
      title: '园区',
      items: { type: 'object', properties: { name: text('名称'), ...CONTACT } },
    },
    summary: text('总结'),
    news: {
      type: 'array',
      title: '信息',
      items: { type: 'object', shorthand: 'file', properties: { file: text('文件') } },
    },
    photos: {
      type: 'array',
      title: '照片',
      items: {
        type: 'object',
        properties: { file: text('文件'), note: text('说明'), date: text('日期') },
      },
    },
  },
};

/** The template of ux.md 4.4, shortened to two items a list; fictional names and numbers. */
export const TEMPLATE_TEXT = `# yaml-language-server: $schema=./.规则/报送清单.schema.json
# 报送清单。只改冒号后面的字；冒号用英文 “:” 并空一格。
规则: 苏人保监-2012-26

地区: 吴中区            # 张家港市 常熟市 太仓市
经办人: 沈丽华
电话: 0512-65251180

# ---- 第一期 ----
企业:
  - 名称: 苏州恒源精密机械有限公司
    类型: 民营             # 国有 民营 外资 港澳台资 其他
    行业: 制造             # 可不填
    文件: 企业/01_恒源精密.docx
    联系人: 王建明
    电话: 0512-65001208

  - 名称: 日昇电子（苏州）有限公司
    类型: 外资
    文件: 企业/03_日昇电子.docx
    联系人: 王芳
    电话: 051265637701

# 不少于 1 个
园区:
  - 名称: 木渎科技创业园
    文件: 园区/木渎科技创业园.docx
    联系人: 顾志强
    电话: 0512-66904456

# ---- 第二期（现在可以空着）----
总结: 总结/活动总结.docx
信息:                      # 活动信息、报道
  - 信息/01_广场咨询活动.docx
照片:
  - 文件: 照片/现场会.jpg
    说明: 劳动关系和谐企业创建工作现场会
    日期: 2012-12-06
`;
