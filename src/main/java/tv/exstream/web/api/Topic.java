package tv.exstream.web.api;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tv.exstream.account.Caller;
import tv.exstream.account.Role;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.api.ScriptsAnswer.WantedScript;

/// What listeners to the events are told about; each has one latest state.
enum Topic {
    SESSIONS,
    FILLS,
    DISK,
    SCAN,
    HEALTH,
    TIMELINE,
    SCRIPTS;

    /// What somebody hears of: everything else says who watches, what the server works on, and what is wrong with it.
    private static final Set<Topic> FOR_EVERYBODY = EnumSet.of(TIMELINE);

    /// What listeners are told, as JSON.
    Type state() {
        return switch (this) {
            case SESSIONS -> Watching.class;
            case FILLS -> FillsAnswer.class;
            case DISK -> DiskAnswer.class;
            case SCAN -> ScanAnswer.class;
            case HEALTH -> Wellbeing.class;
            case TIMELINE -> TimelineNote.class;
            case SCRIPTS -> new TypeReference<List<WantedScript>>() {}.getType();
        };
    }

    /// What a caller may hear of; in a server without a door that is everything.
    static Set<Topic> of(Optional<Caller> caller) {
        boolean all =
                caller.map(
                                each ->
                                        each.role()
                                                .filter(role -> role.allows(Role.OPERATOR))
                                                .isPresent())
                        .orElse(true);
        return all ? EnumSet.allOf(Topic.class) : FOR_EVERYBODY;
    }

    /// Those that a listener asks for, all when it names none: `sessions,disk`.
    ///
    /// @throws ProblemException INVALID_VALUE when there is none of a name
    static Set<Topic> wanted(String text) {
        if (text.isBlank()) {
            return EnumSet.allOf(Topic.class);
        }
        return Arrays.stream(text.split(","))
                .map(name -> named(name.strip()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    private static Topic named(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.event().equals(name))
                .findAny()
                .orElseThrow(
                        () ->
                                ProblemException.mustBe(
                                        "topics",
                                        Remark.of(
                                                Demand.SOME_OF,
                                                Arrays.stream(values())
                                                        .map(Topic::event)
                                                        .toList()
                                                        .toString()),
                                        name));
    }

    /// The name of the event as listeners see it.
    String event() {
        return name().toLowerCase(Locale.ROOT);
    }
}
