package tv.exstream.web.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Passwords that whoever wants to come in tries first (NIST SP 800-63B, section 3.1.1.2: they are not to be taken).
///
/// Long lists of what was once stolen are for services that strangers try day and night; here the first dozens count, since tries are
/// slowed down.
final class FirstGuesses {
    /// With nothing behind them but digits and signs.
    private static final Set<String> WORDS =
            Set.of(
                    "password",
                    "passwort",
                    "passw0rd",
                    "p@ssw0rd",
                    "administrator",
                    "admin",
                    "iloveyou",
                    "letmein",
                    "welcome",
                    "willkommen",
                    "hallo",
                    "hello",
                    "changeme",
                    "default",
                    "secret",
                    "geheim",
                    "football",
                    "baseball",
                    "sunshine",
                    "princess",
                    "superman",
                    "batman",
                    "starwars",
                    "trustno",
                    "monkey",
                    "dragon",
                    "master",
                    "whatever",
                    "computer",
                    "internet",
                    "television",
                    "exstream",
                    "exstreamtv",
                    "qwerty",
                    "qwertz",
                    "asdf",
                    "abc",
                    "aa",
                    "test",
                    "user",
                    "root");

    /// On keyboards, in alphabets, and of digits.
    private static final List<String> ROWS =
            List.of(
                    "01234567890123456789",
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "1q2w3e4r5t6z7u8i9o0p",
                    "1qaz2wsx3edc4rfv5tgb6yhn");

    private static final Pattern TAIL = Pattern.compile("[^\\p{L}]+$");

    private FirstGuesses() {}

    static boolean has(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String reversed = new StringBuilder(small).reverse().toString();
        return small.chars().distinct().count() <= 2
                || WORDS.contains(TAIL.matcher(small).replaceAll(""))
                || ROWS.stream().anyMatch(row -> row.contains(small) || row.contains(reversed));
    }
}
