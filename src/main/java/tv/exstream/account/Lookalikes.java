package tv.exstream.account;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells which names people take for one another. The idea is that of UTS 39, its skeletons; of its table of ten thousand characters there
/// are those that stand for Latin letters in scripts that a name may be written in.
final class Lookalikes {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Cyrillic, Greek and Armenian letters, and Latin ones of their own, in lower case.
    private static final String LIKE =
            "аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx ԁd ԛq ԝw һh ӏi гr пn иu ьb зe "
                    + "αa βb εe ηn ιi κk μu νv οo ρp σo τt υu χx ωw γy ζz "
                    + "օo ոn սu ցg հh յj "
                    + "ıi łi đd øo ħh ŧt";

    /// Digits and letters that are taken for other letters, one or two.
    private static final String WITHIN_LATIN = "0o 1i li mrn wvv";

    private static final Map<Integer, String> TABLE = table(LIKE + " " + WITHIN_LATIN);

    private static final Set<UnicodeScript> OF_ALL =
            EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    /// Of which Japanese and Korean are written together.
    private static final Set<UnicodeScript> EAST =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO);

    private Lookalikes() {}

    /// The same for names that look alike: without case, accents and script.
    static String of(String name) {
        String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD)).replaceAll("");
        // twice: what stands for a Latin letter may be taken for another one with it
        return replaced(replaced(bare));
    }

    private static String replaced(String text) {
        StringBuilder like = new StringBuilder();
        text.codePoints().forEach(c -> like.append(TABLE.getOrDefault(c, Character.toString(c))));
        return like.toString();
    }

    static boolean mixesScripts(String name) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(OF_ALL);
        return scripts.size() > 1 && !EAST.containsAll(scripts);
    }

    private static Map<Integer, String> table(String pairs) {
        return Pattern.compile(" ")
                .splitAsStream(pairs)
                .collect(
                        Collectors.toUnmodifiableMap(
                                pair -> pair.codePointAt(0), pair -> pair.substring(1)));
    }
}
