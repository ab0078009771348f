package tv.exstream.media;

import java.util.Locale;
import java.util.Optional;

/// A language, whichever way a file or a person writes it: `en`, `eng`, `en-US`, `EN_us` and `English` are one. Immutable.
///
/// Regions and scripts are not told apart, because the streams of files seldom say them.
///
/// @param code of ISO 639-2/T, or of 639-3 where 639-2 has none: three small letters
public record Language(String code) {
    /// That of a stream that does not say it.
    public static final Language UNDETERMINED = new Language("und");

    /// Far more than any name of a language; bounds the work.
    private static final int MOST_CHARACTERS = 60;

    private static final int LONGEST_CODE = 3;

    public Language {
        if (!code.matches("[a-z]{3}")) {
            throw new IllegalArgumentException(
                    "code of a language must be three small letters: " + code);
        }
    }

    /// Reads a code of ISO 639-1, 639-2 or 639-3, a tag of BCP 47 or a name in English or in the language itself. Empty when it is
    /// none, and of an empty text.
    public static Optional<Language> parse(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (written.isEmpty() || written.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        int hyphen = written.indexOf('-');
        String first = hyphen < 0 ? written : written.substring(0, hyphen);
        return Optional.of(first)
                .filter(code -> code.length() <= LONGEST_CODE)
                .flatMap(code -> Optional.ofNullable(LanguageCodes.terminological(code)))
                .or(() -> LanguageNames.code(written))
                .map(Language::new);
    }

    /// That of a stream; [#UNDETERMINED] when its file does not say it, or in a way that nobody understands.
    ///
    /// @param text as the file has it; may be empty
    public static Language ofStream(String text) {
        return text.isEmpty() ? UNDETERMINED : parse(text).orElse(UNDETERMINED);
    }

    public boolean isDetermined() {
        return !equals(UNDETERMINED);
    }

    /// Such as `German`.
    public String englishName() {
        return LanguageNames.english(code);
    }

    /// What people read: its English name, of [#UNDETERMINED] that it is not said.
    public String inWords() {
        return isDetermined() ? englishName() : "not said";
    }

    /// As in BCP 47: its code of two letters where it has one, such as `de`.
    public String tag() {
        return LanguageNames.shortest(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
