package tv.exstream.media;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What languages are called, in English and by those who speak them. Made when a name is first asked for: most files have codes.
final class LanguageNames {
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\s*[(\\[].*");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /// What is in use beside the names that Unicode's tables have.
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("mandarin", "zho"),
                    Map.entry("simplifiedchinese", "zho"),
                    Map.entry("traditionalchinese", "zho"),
                    Map.entry("cantonese", "yue"),
                    Map.entry("farsi", "fas"),
                    Map.entry("castilian", "spa"),
                    Map.entry("castellano", "spa"),
                    Map.entry("flemish", "nld"),
                    Map.entry("moldavian", "ron"),
                    Map.entry("bokmal", "nor"),
                    Map.entry("norwegianbokmal", "nor"),
                    Map.entry("brazilian", "por"),
                    Map.entry("brazilianportuguese", "por"),
                    Map.entry("tagalog", "tgl"),
                    Map.entry("multiple", "mul"),
                    Map.entry("multi", "mul"),
                    Map.entry("multiplelanguages", "mul"),
                    Map.entry("none", "zxx"),
                    Map.entry("nolinguisticcontent", "zxx"),
                    Map.entry("unknown", "und"),
                    Map.entry("undefined", "und"),
                    Map.entry("undetermined", "und"));

    private static final Map<String, String> CODES = codes();
    private static final Map<String, String> SHORTEST = shortest();

    private LanguageNames() {}

    /// The code of a language by its name; what stands in parentheses behind it, and accents, do not matter.
    static Optional<String> code(String name) {
        return Optional.ofNullable(
                CODES.get(folded(IN_PARENTHESES.matcher(name.strip()).replaceFirst(""))));
    }

    /// The code itself where no name is known.
    static String english(String code) {
        return Locale.of(shortest(code)).getDisplayLanguage(Locale.ENGLISH);
    }

    /// The code of two letters where there is one, else the code itself.
    static String shortest(String code) {
        return SHORTEST.getOrDefault(code, code);
    }

    /// Java knows a language with a code of two letters by that one only.
    private static Map<String, String> shortest() {
        Map<String, String> shortest = new HashMap<>();
        LanguageCodes.standard()
                .forEach(
                        (written, code) -> {
                            if (written.length() < code.length()) {
                                shortest.put(code, written);
                            }
                        });
        return Map.copyOf(shortest);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        LanguageCodes.standard()
                .forEach(
                        (written, code) -> {
                            Locale language = Locale.of(written);
                            codes.putIfAbsent(
                                    folded(language.getDisplayLanguage(Locale.ENGLISH)), code);
                            codes.putIfAbsent(folded(language.getDisplayLanguage(language)), code);
                        });
        codes.putAll(SPELLINGS);
        return Map.copyOf(codes);
    }

    private static String folded(String name) {
        String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return NO_LETTERS.matcher(apart).replaceAll("");
    }
}
