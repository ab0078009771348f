package tv.exstream.media;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every code of a language that files have, and what it stands for: the code of three letters that ISO 639-2 calls terminological.
final class LanguageCodes {
    /// The codes of ISO 639-2/T, each with its code of ISO 639-1 where it has one.
    private static final String TERMINOLOGICAL =
            """
            aar:aa abk:ab ace ach ada ady afa afh afr:af ain aka:ak akk ale alg alt amh:am ang anp apa ara:ar arc arg:an arn
            arp art arw asm:as ast ath aus ava:av ave:ae awa aym:ay aze:az bad bai bak:ba bal bam:bm ban bas bat bej bel:be
            bem ben:bn ber bho bih:bh bik bin bis:bi bla bnt bod:bo bos:bs bra bre:br btk bua bug bul:bg byn cad cai car
            cat:ca cau ceb cel ces:cs cha:ch chb che:ce chg chk chm chn cho chp chr chu:cu chv:cv chy cmc cnr cop cor:kw
            cos:co cpe cpf cpp cre:cr crh crp csb cus cym:cy dak dan:da dar day del den deu:de dgr din div:dv doi dra dsb
            dua dum dyu dzo:dz efi egy eka ell:el elx eng:en enm epo:eo est:et eus:eu ewe:ee ewo fan fao:fo fas:fa fat
            fij:fj fil fin:fi fiu fon fra:fr frm fro frr frs fry:fy ful:ff fur gaa gay gba gem gez gil gla:gd gle:ga glg:gl
            glv:gv gmh goh gon gor got grb grc grn:gn gsw guj:gu gwi hai hat:ht hau:ha haw heb:he her:hz hil him hin:hi hit
            hmn hmo:ho hrv:hr hsb hun:hu hup hye:hy iba ibo:ig ido:io iii:ii ijo iku:iu ile:ie ilo ina:ia inc ind:id ine inh
            ipk:ik ira iro isl:is ita:it jav:jv jbo jpn:ja jpr jrb kaa kab kac kal:kl kam kan:kn kar kas:ks kat:ka kau:kr
            kaw kaz:kk kbd kha khi khm:km kho kik:ki kin:rw kir:ky kmb kok kom:kv kon:kg kor:ko kos kpe krc krl kro kru
            kua:kj kum kur:ku kut lad lah lam lao:lo lat:la lav:lv lez lim:li lin:ln lit:lt lol loz ltz:lb lua lub:lu lug:lg
            lui lun luo lus mad mag mah:mh mai mak mal:ml man map mar:mr mas mdf mdr men mga mic min mis mkd:mk mkh mlg:mg
            mlt:mt mnc mni mno moh mon:mn mos mri:mi msa:ms mul mun mus mwl mwr mya:my myn myv nah nai nap nau:na nav:nv
            nbl:nr nde:nd ndo:ng nds nep:ne new nia nic niu nld:nl nno:nn nob:nb nog non nor:no nqo nso nub nwc nya:ny nym
            nyn nyo nzi oci:oc oji:oj ori:or orm:om osa oss:os ota oto paa pag pal pam pan:pa pap pau peo phi phn pli:pi
            pol:pl pon por:pt pra pro pus:ps que:qu raj rap rar roa roh:rm rom ron:ro run:rn rup rus:ru sad sag:sg sah sai
            sal sam san:sa sas sat scn sco sel sem sga sgn shn sid sin:si sio sit sla slk:sk slv:sl sma sme:se smi smj smn
            smo:sm sms sna:sn snd:sd snk sog som:so son sot:st spa:es sqi:sq srd:sc srn srp:sr srr ssa ssw:ss suk sun:su sus
            sux swa:sw swe:sv syc syr tah:ty tai tam:ta tat:tt tel:te tem ter tet tgk:tg tgl:tl tha:th tig tir:ti tiv tkl
            tlh tli tmh tog ton:to tpi tsi tsn:tn tso:ts tuk:tk tum tup tur:tr tut tvl twi:tw tyv udm uga uig:ug ukr:uk umb
            und urd:ur uzb:uz vai ven:ve vie:vi vol:vo vot wak wal war was wen wln:wa wol:wo xal xho:xh yao yap yid:yi
            yor:yo ypk zap zbl zen zgh zha:za zho:zh znd zul:zu zun zxx zza
            """;

    /// ISO 639-2/B where it differs from ISO 639-2/T.
    private static final String BIBLIOGRAPHIC =
            """
            alb:sqi arm:hye baq:eus bur:mya chi:zho cze:ces dut:nld fre:fra geo:kat ger:deu
            gre:ell ice:isl mac:mkd mao:mri may:msa per:fas rum:ron slo:slk tib:bod wel:cym
            """;

    /// Codes of ISO 639-3 for the form of a language that everybody means when they name the language itself.
    private static final String STANDARD_FORMS =
            """
            arb:ara azj:aze cmn:zho ekk:est khk:mon lvs:lav nob:nor npi:nep ory:ori pbt:pus
            pes:fas plt:mlg swh:swa uzn:uzb zsm:msa als:sqi nb:nor
            """;

    /// Codes that were withdrawn, and what files have by mistake: country codes that are no language, and those of subtitle sites.
    private static final String SPELLINGS =
            """
            iw:heb in:ind ji:yid jw:jav mo:ron mol:ron scc:srp scr:hrv sh:hbs
            jp:jpn cz:ces dk:dan gr:ell cn:zho ua:ukr chs:zho cht:zho zhs:zho zht:zho zhe:zho
            pb:por pob:por ptb:por spl:spa spn:spa unk:und
            """;

    private static final Map<String, String> ALL = all();

    private LanguageCodes() {}

    /// The code that this one stands for; null when nobody knows it.
    ///
    /// @param code two or three small letters
    static @Nullable String terminological(String code) {
        String known = ALL.get(code);
        return known == null && (isLocal(code) || isNamed(code)) ? code : known;
    }

    /// Every code of ISO 639-1 and 639-2/T, with the latter.
    static Map<String, String> standard() {
        return pairs(TERMINOLOGICAL);
    }

    /// `qaa` to `qtz` are for what whoever wrote the file agreed upon.
    private static boolean isLocal(String code) {
        return code.matches("q[a-t][a-z]");
    }

    /// ISO 639-3 has 7,900 more; those of living languages have a name in Unicode's tables.
    private static boolean isNamed(String code) {
        return code.matches("[a-z]{3}")
                && !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code);
    }

    private static Map<String, String> all() {
        Map<String, String> all = new HashMap<>(pairs(TERMINOLOGICAL));
        all.putAll(pairs(BIBLIOGRAPHIC));
        all.putAll(pairs(STANDARD_FORMS));
        all.putAll(pairs(SPELLINGS));
        return Map.copyOf(all);
    }

    /// Of `deu:de`, where the code of two letters is behind, as of `ger:deu` both stand for `deu`.
    private static Map<String, String> pairs(String table) {
        Map<String, String> pairs = new HashMap<>();
        for (String entry : table.strip().split("\\s+", -1)) {
            int colon = entry.indexOf(':');
            String first = colon < 0 ? entry : entry.substring(0, colon);
            String second = colon < 0 ? entry : entry.substring(colon + 1);
            String target = second.length() == 2 ? first : second;
            pairs.put(first, target);
            pairs.put(second, target);
        }
        return pairs;
    }
}
