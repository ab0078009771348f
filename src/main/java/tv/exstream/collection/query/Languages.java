package tv.exstream.collection.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The English names of languages by the codes that files have.
final class Languages {
    /// The codes of ISO 639-2/B that differ from those of 639-2/T, which Java knows.
    private static final Map<String, String> BIBLIOGRAPHIC =
            Map.ofEntries(
                    Map.entry("alb", "sqi"),
                    Map.entry("arm", "hye"),
                    Map.entry("baq", "eus"),
                    Map.entry("bur", "mya"),
                    Map.entry("chi", "zho"),
                    Map.entry("cze", "ces"),
                    Map.entry("dut", "nld"),
                    Map.entry("fre", "fra"),
                    Map.entry("geo", "kat"),
                    Map.entry("ger", "deu"),
                    Map.entry("gre", "ell"),
                    Map.entry("ice", "isl"),
                    Map.entry("mac", "mkd"),
                    Map.entry("mao", "mri"),
                    Map.entry("may", "msa"),
                    Map.entry("per", "fas"),
                    Map.entry("rum", "ron"),
                    Map.entry("slo", "slk"),
                    Map.entry("tib", "bod"),
                    Map.entry("wel", "cym"));

    private static final Map<String, String> NAMES = names();

    private Languages() {}

    /// The code itself when it is not known.
    static String name(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(BIBLIOGRAPHIC.getOrDefault(lower, lower), code);
    }

    /// By the codes of two and of three letters; Java knows the names by the shorter ones only.
    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            String name = language.getDisplayLanguage(Locale.ENGLISH);
            names.put(code, name);
            names.put(language.getISO3Language(), name);
        }
        return Map.copyOf(names);
    }
}
