package tv.exstream.library.youtube;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Why yt-dlp did not find a video, by its messages. The first that fits counts.
enum YtDlpFailure {
    RATE_LIMIT(
            Remedy.LATER,
            "YouTube wants fewer questions for a while",
            "http error 429",
            "too many requests",
            "rate-limited",
            "rate limited"),
    BOT_CHECK(
            Remedy.LATER,
            "YouTube takes this server for a robot; cookies of somebody who is signed in help",
            "not a bot",
            "captcha",
            "unusual traffic"),
    LOGIN(
            Remedy.COOKIES,
            "only who is signed in may see it; cookies of such a person help",
            "confirm your age",
            "age-restricted",
            "members-only",
            "join this channel",
            "login required",
            "sign in",
            "private video. sign in if you've been granted",
            "requires payment",
            "music premium",
            "cookies are no longer valid"),
    PRIVATE(Remedy.NONE, "it is private", "private video", "video is private"),
    REMOVED(
            Remedy.NONE,
            "it was removed",
            "has been removed",
            "account associated with this video has been terminated",
            "no longer available",
            "does not exist",
            "http error 404",
            "http error 410"),
    COUNTRY(
            Remedy.NONE,
            "it is not shown in this country",
            "in your country",
            "geo restriction",
            "geo-restricted"),
    NOT_YET(
            Remedy.LATER_ITSELF,
            "it has not begun yet",
            "premieres in",
            "live event will begin",
            "not currently live"),
    OLD_PROGRAM(
            Remedy.UPDATE,
            "yt-dlp does not understand YouTube any more and should be updated",
            "unable to extract",
            "nsig extraction failed",
            "signature extraction failed",
            "please report this issue",
            "requested format is not available",
            "confirm you are on the latest version"),
    UNAVAILABLE(Remedy.NONE, "it is not available", "video unavailable", "is not available"),
    NETWORK(
            Remedy.LATER,
            "YouTube cannot be reached",
            "timed out",
            "name resolution",
            "getaddrinfo",
            "connection re",
            "network is unreachable",
            "unable to download",
            "http error 5"),
    OTHER(Remedy.LATER, "yt-dlp failed");

    /// Matches no text.
    private static final String NOTHING = "(?!)";

    private final Remedy remedy;
    private final String reason;
    private final Pattern words;

    /// What helps.
    enum Remedy {
        NONE,
        COOKIES,
        UPDATE,
        /// Leaving YouTube alone.
        LATER,
        /// Waiting for this one.
        LATER_ITSELF
    }

    YtDlpFailure(Remedy remedy, String reason, String... words) {
        this.remedy = remedy;
        this.reason = reason;
        String any = Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining("|"));
        this.words = Pattern.compile(any.isEmpty() ? NOTHING : any);
    }

    /// @param messages the last lines of its standard error
    static YtDlpFailure of(List<String> messages) {
        String all = String.join("\n", messages).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        // "Private video. Sign in if you've been granted access" is private for all whom it may
        // concern.
        if (all.contains("private video")) {
            return PRIVATE;
        }
        return Arrays.stream(values())
                .filter(each -> each.words.matcher(all).find())
                .findFirst()
                .orElse(OTHER);
    }

    String reason() {
        return reason;
    }

    /// Whether it says something of one video only, and not of all that could be asked for.
    boolean isOfOne() {
        return switch (remedy) {
            case NONE, COOKIES, LATER_ITSELF -> true;
            case UPDATE, LATER -> false;
        };
    }

    /// Whether nothing is to be asked for a while.
    boolean shutsOut() {
        return this == RATE_LIMIT || this == BOT_CHECK;
    }

    /// The line that says most, for a log.
    static Optional<String> line(List<String> messages) {
        return messages.stream()
                .filter(line -> line.startsWith("ERROR:"))
                .map(line -> line.substring("ERROR:".length()).strip())
                .findFirst();
    }
}
