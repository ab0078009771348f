package tv.exstream.pick;

import java.util.Locale;
import java.util.Optional;
import tv.exstream.media.Language;

/// A language as rules name it: `en`, `eng`, `English` or `en*` for all forms of English, `pt-*` for what begins so in the file, `und`
/// for streams that do not say theirs, `*` for every stream. Immutable.
///
/// The code before a star names its language and is not just a beginning, so that `es*` is no Estonian (`est`).
record LanguagePattern(String text) {
    private static final String STAR = "*";

    /// @param tag as the file has it
    boolean matches(Language language, String tag) {
        if (text.equals(STAR)) {
            return true;
        }
        String start = text.endsWith(STAR) ? text.substring(0, text.length() - 1) : text;
        Optional<Language> named = start.endsWith("-") ? Optional.empty() : Language.parse(start);
        return named.map(language::equals).orElseGet(() -> isWritten(tag));
    }

    private boolean isWritten(String tag) {
        String written = text.toLowerCase(Locale.ROOT);
        String found = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        return written.endsWith(STAR)
                ? found.startsWith(written.substring(0, written.length() - 1))
                : found.equals(written);
    }
}
