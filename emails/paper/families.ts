import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { decompress } from "wawoff2";

export const WEIGHTS = ["regular", "bold"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A file of a face: its name, and how to read it as TrueType. */
export type FaceFile = { name: string; read: () => Promise<Uint8Array> };
type Family = (weight: Weight) => FaceFile;

const here = createRequire(import.meta.url);

/** A file that is packed for browsers. In: its place among the packages. */
export function packedFile(name: string, place: string): FaceFile {
  return { name, read: async () => decompress(await readFile(here.resolve(place))) };
}

/** A family whose package has its files as they are. In: the package, the face, and its only weight where there is one. */
function plain(place: string, face: string, only?: Weight): Family {
  return (weight) => {
    const file = (only ?? weight) === "bold" ? "700Bold" : "400Regular";
    const name = `${face}-${file}`;
    return { name, read: () => readFile(here.resolve(`@expo-google-fonts/${place}/${file}/${face}_${file}.ttf`)) };
  };
}

/** A family whose package has its files packed, a file for each script. In: the package, the script, and its only weight where there is one. */
function packed(place: string, script: string, only?: Weight, regular = 400): Family {
  return (weight) => {
    const name = `${place}-${script}-${(only ?? weight) === "bold" ? 700 : regular}-normal`;
    return packedFile(name, `@fontsource/${place}/files/${name}.woff2`);
  };
}

/** Families for each script, by its name in Unicode: letters of one are joined, stacked and marked by rules of their own. */
const BY_SCRIPT: Record<string, Family> = {
  Arabic: plain("noto-sans-arabic", "NotoSansArabic"),
  Hebrew: plain("noto-sans-hebrew", "NotoSansHebrew"),
  Syriac: plain("noto-sans-syriac", "NotoSansSyriac"),
  Thaana: plain("noto-sans-thaana", "NotoSansThaana"),
  Nko: plain("noto-sans-nko", "NotoSansNKo", "regular"),
  Adlam: plain("noto-sans-adlam", "NotoSansAdlam"),
  Hanifi_Rohingya: packed("noto-sans-hanifi-rohingya", "hanifi-rohingya"),
  Mende_Kikakui: packed("noto-sans-mende-kikakui", "mende-kikakui", "regular"),
  Samaritan: packed("noto-sans-samaritan", "samaritan", "regular"),
  Tibetan: plain("noto-serif-tibetan", "NotoSerifTibetan"),
  Mongolian: plain("noto-sans-mongolian", "NotoSansMongolian", "regular"),
  Yi: plain("noto-sans-yi", "NotoSansYi", "regular"),
  Lisu: plain("noto-sans-lisu", "NotoSansLisu"),
  Miao: packed("noto-sans-miao", "miao", "regular"),
  Nushu: packed("noto-sans-nushu", "nushu", "regular"),
  Tai_Le: packed("noto-sans-tai-le", "tai-le", "regular"),
  New_Tai_Lue: packed("noto-sans-new-tai-lue", "new-tai-lue"),
  Tai_Tham: packed("noto-sans-tai-tham", "tai-tham"),
  Tai_Viet: packed("noto-sans-tai-viet", "tai-viet", "regular"),
  Nyiakeng_Puachue_Hmong: packed("noto-serif-np-hmong", "nyiakeng-puachue-hmong"),
  Hangul: plain("noto-sans-kr", "NotoSansKR"),
  Thai: plain("noto-sans-thai", "NotoSansThai"),
  Lao: plain("noto-sans-lao", "NotoSansLao"),
  Khmer: plain("noto-sans-khmer", "NotoSansKhmer"),
  Myanmar: plain("noto-sans-myanmar", "NotoSansMyanmar"),
  Kayah_Li: packed("noto-sans-kayah-li", "kayah-li"),
  Pau_Cin_Hau: packed("noto-sans-pau-cin-hau", "pau-cin-hau", "regular"),
  Cham: packed("noto-sans-cham", "cham"),
  Balinese: packed("noto-sans-balinese", "balinese"),
  Buginese: packed("noto-sans-buginese", "buginese", "regular"),
  Buhid: packed("noto-sans-buhid", "buhid", "regular"),
  Hanunoo: packed("noto-sans-hanunoo", "hanunoo", "regular"),
  Javanese: plain("noto-sans-javanese", "NotoSansJavanese"),
  Rejang: packed("noto-sans-rejang", "rejang", "regular"),
  Sundanese: packed("noto-sans-sundanese", "sundanese"),
  Tagalog: packed("noto-sans-tagalog", "tagalog", "regular"),
  Tagbanwa: packed("noto-sans-tagbanwa", "tagbanwa", "regular"),
  Devanagari: plain("noto-sans-devanagari", "NotoSansDevanagari"),
  Bengali: plain("noto-sans-bengali", "NotoSansBengali"),
  Gurmukhi: plain("noto-sans-gurmukhi", "NotoSansGurmukhi"),
  Gujarati: plain("noto-sans-gujarati", "NotoSansGujarati"),
  Oriya: plain("noto-sans-oriya", "NotoSansOriya"),
  Tamil: plain("noto-sans-tamil", "NotoSansTamil"),
  Telugu: plain("noto-sans-telugu", "NotoSansTelugu"),
  Kannada: plain("noto-sans-kannada", "NotoSansKannada"),
  Malayalam: plain("noto-sans-malayalam", "NotoSansMalayalam"),
  Sinhala: plain("noto-sans-sinhala", "NotoSansSinhala"),
  Chakma: plain("noto-sans-chakma", "NotoSansChakma", "regular"),
  Lepcha: packed("noto-sans-lepcha", "lepcha", "regular"),
  Limbu: packed("noto-sans-limbu", "limbu", "regular"),
  Meetei_Mayek: packed("noto-sans-meetei-mayek", "meetei-mayek"),
  Newa: packed("noto-sans-newa", "newa", "regular"),
  Ol_Chiki: packed("noto-sans-ol-chiki", "ol-chiki"),
  Saurashtra: packed("noto-sans-saurashtra", "saurashtra", "regular"),
  Sora_Sompeng: packed("noto-sans-sora-sompeng", "sora-sompeng"),
  Syloti_Nagri: packed("noto-sans-syloti-nagri", "syloti-nagri", "regular"),
  Tangsa: packed("noto-sans-tangsa", "tangsa"),
  Tirhuta: packed("noto-sans-tirhuta", "tirhuta", "regular"),
  Toto: packed("noto-serif-toto", "toto"),
  Warang_Citi: packed("noto-sans-warang-citi", "warang-citi", "regular"),
  Georgian: plain("noto-sans-georgian", "NotoSansGeorgian"),
  Armenian: plain("noto-sans-armenian", "NotoSansArmenian"),
  Coptic: packed("noto-sans-coptic", "coptic", "regular"),
  Ethiopic: plain("noto-sans-ethiopic", "NotoSansEthiopic"),
  Bamum: packed("noto-sans-bamum", "bamum"),
  Osmanya: packed("noto-sans-osmanya", "osmanya", "regular"),
  Tifinagh: packed("noto-sans-tifinagh", "tifinagh", "regular"),
  Vai: packed("noto-sans-vai", "vai", "regular"),
  Cherokee: plain("noto-sans-cherokee", "NotoSansCherokee"),
  Canadian_Aboriginal: packed("noto-sans-canadian-aboriginal", "canadian-aboriginal"),
  Osage: packed("noto-sans-osage", "osage", "regular"),
};

/** Signs that Unicode counts to no script, and only one of these families has. */
const SIGNS_BESIDE: Record<string, string> = { Thai: "฿", Tibetan: "\u0fd5-\u0fd8" };

const SCRIPTS = Object.entries(BY_SCRIPT).map(([script, family]) => ({
  letters: new RegExp(`[\\p{scx=${script}}${SIGNS_BESIDE[script] ?? ""}]`, "u"),
  family,
}));

/** The families for the script of a character, in a weight: none for what the common ones have, several for a mark that some scripts share. */
export function familiesOf(character: string, weight: Weight): FaceFile[] {
  return SCRIPTS.filter(({ letters }) => letters.test(character)).map(({ family }) => family(weight));
}

/** Families that no script has to itself. All of this file are under the SIL Open Font License. */
export const COMMON = {
  own: plain("noto-sans-sc", "NotoSansSC"),
  latin: plain("noto-sans", "NotoSans"),
  /** 283 of the latest Han characters, in a brush's hand. Its regular weight is called medium there; a second one would take as much memory again. */
  latestHan: packed("lxgw-wenkai", "latin", "regular", 500),
  emoji: plain("noto-emoji", "NotoEmoji"),
  symbols: plain("noto-sans-symbols", "NotoSansSymbols"),
  signs: plain("noto-sans-symbols-2", "NotoSansSymbols2", "regular"),
  mathematics: plain("noto-sans-math", "NotoSansMath", "regular"),
};
