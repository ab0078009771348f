package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.account.TokenText;
import tv.exstream.log.LogText;

/// Where secrets of tests were told to somebody whom they are not meant for: in the log, as it is behind its gate, and in answers. Thread-safe.
public final class Leaks {
    /// What the secrets of tests have in them. A test that uses one of these as a secret is watched without doing anything for it.
    public static final List<String> MARKS =
            List.of(
                    "S3CR3T",
                    "s3cret",
                    "hunter2",
                    "the-password",
                    "account-token",
                    "the-very-secret-token",
                    "a long walk home");

    /// What the server itself makes and tells once to whom it is for: sessions, keys and tokens of players, and secrets of webhooks. Both have
    /// a form that nothing else has.
    private static final Pattern MADE =
            Pattern.compile(
                    "(?<![\\w-])(?:(?<token>[\\w-]{43})(?![\\w-])|whsec_[A-Za-z0-9+/]{32})");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /// Letters that are told around one.
    private static final int AROUND = 80;

    /// More are the same over and over.
    private static final int MOST = 20;

    /// Arbitrary: a screen full, as in the log.
    private static final int LONGEST = 4_000;

    private final Queue<String> found = new ConcurrentLinkedQueue<>();

    /// An event on its way into the log.
    void said(ILoggingEvent event) {
        print("the log (%s)".formatted(event.getLoggerName()), plain(event.getFormattedMessage()));
        IThrowableProxy cause = event.getThrowableProxy();
        for (int depth = 0; cause != null && depth < MOST; depth++) {
            print("a trace (%s)".formatted(event.getLoggerName()), plain(cause.getMessage()));
            cause = cause.getCause();
        }
    }

    /// Most lines have none before they are made safe, which takes longer than to look.
    private static String plain(String said) {
        return said != null && has(said) ? LogText.of(said, LONGEST) : "";
    }

    /// What the server has said to somebody.
    ///
    /// @param where what was asked, or where it stands
    void look(String where, String text) {
        for (String mark : MARKS) {
            int at = text.indexOf(mark);
            if (at >= 0 && found.size() < MOST) {
                found.add(where + ": " + around(text, at));
            }
        }
    }

    /// What the server has printed, where nothing belongs that it has made for somebody.
    void print(String where, String text) {
        look(where, text);
        Matcher made = MADE.matcher(text);
        while (made.find()) {
            if (isSecret(made) && found.size() < MOST) {
                found.add(where + ": " + around(text, made.start()));
            }
        }
    }

    private static boolean has(String text) {
        return MARKS.stream().anyMatch(text::contains) || MADE.matcher(text).find();
    }

    /// Long names in capitals and small letters are no tokens, which are drawn; one in a thousand of them has no digit.
    private static boolean isSecret(Matcher made) {
        String token = made.group("token");
        return token == null || DIGIT.matcher(token).find() && TokenText.parse(token).isPresent();
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    }

    /// Fails when there was one since it was asked the last time.
    void requireNone() {
        List<String> all = new ArrayList<>();
        for (String next = found.poll(); next != null; next = found.poll()) {
            all.add(next);
        }
        assertThat(all).as("secrets of tests that were told").isEmpty();
    }
}
