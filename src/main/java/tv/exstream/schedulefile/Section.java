package tv.exstream.schedulefile;

import java.util.Locale;
import java.util.Set;

/// Where directives stand in a file.
enum Section {
    RESET,
    PLAYOUT,
    SEQUENCE;

    private static final Set<DirectiveKind> FOR_RESET =
            Set.of(
                    DirectiveKind.WAIT_UNTIL,
                    DirectiveKind.REWIND,
                    DirectiveKind.SKIP_ITEMS,
                    DirectiveKind.SKIP_TO_ITEM);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A timeline that is made anew first gets its beginning and its places; nothing is played there, and only there it goes back.
    boolean allows(DirectiveKind kind) {
        return switch (this) {
            case RESET -> FOR_RESET.contains(kind);
            case PLAYOUT, SEQUENCE -> kind != DirectiveKind.REWIND;
        };
    }
}
