package tv.exstream.webhook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// What a program may be told of. Names are never changed or used for something else; docs/webhooks.md says what each has to tell.
public enum EventKind {
    SESSION_BEGAN("session.began"),
    SESSION_ENDED("session.ended"),
    CHANNEL_DARK("channel.dark"),
    CHANNEL_HEALED("channel.healed"),
    CHANNEL_ADDED("channel.added"),
    CHANNEL_CHANGED("channel.changed"),
    CHANNEL_REMOVED("channel.removed"),
    VIEWER_JOINED("viewer.joined"),
    VIEWER_LEFT("viewer.left"),
    SCAN_FINISHED("scan.finished"),
    SOURCE_FAILED("source.failed"),
    SOURCE_RECOVERED("source.recovered"),
    SOURCE_SWITCHED("source.switched"),
    HEALTH_APPEARED("health.appeared"),
    HEALTH_MENDED("health.mended"),
    SETTINGS_CHANGED("settings.changed"),
    ACCOUNT_SIGNED_IN("account.signed-in"),
    ACCOUNT_REFUSED("account.refused"),
    /// That somebody tries whether what is told arrives; told to one webhook, whatever it wants to hear.
    WEBHOOK_TEST("webhook.test");

    private final String text;

    EventKind(String text) {
        this.text = text;
    }

    /// As programs know it.
    public String text() {
        return text;
    }

    /// Those that one may want to hear of.
    public static List<EventKind> choices() {
        return Arrays.stream(values()).filter(kind -> kind != WEBHOOK_TEST).toList();
    }

    public static Optional<EventKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findAny();
    }

    /// @throws ProblemException INVALID_VALUE when one is not to be had, or none is wanted
    public static Set<EventKind> wanted(List<String> texts) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        texts.forEach(text -> kinds.add(choice(text)));
        if (kinds.isEmpty()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.NAMES_NONE_OF, "kinds", names()));
        }
        return kinds;
    }

    private static EventKind choice(String text) {
        return find(text)
                .filter(kind -> kind != WEBHOOK_TEST)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.INVALID_VALUE,
                                        Remark.of(
                                                Demand.VALUE_WRONG,
                                                "kinds",
                                                Remark.of(Demand.SOME_OF, names()),
                                                text)));
    }

    private static String names() {
        return choices().stream().map(EventKind::text).collect(Collectors.joining(", "));
    }
}
