package tv.exstream.web.api;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.exstream.account.Caller;
import tv.exstream.account.Role;

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

    /// The name of the event as listeners see it.
    String event() {
        return name().toLowerCase(Locale.ROOT);
    }
}
