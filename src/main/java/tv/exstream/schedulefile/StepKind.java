package tv.exstream.schedulefile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The steps of a script under the names that ErsatzTV gives them, and ours for rolls within and after programmes.
enum StepKind {
    ADD_COLLECTION("collection", "collection"),
    ADD_SMART_COLLECTION("smart_collection", "smart_collection"),
    ADD_MULTI_COLLECTION("multi_collection", "multi_collection"),
    ADD_PLAYLIST("playlist", "playlist"),
    ADD_SEARCH("search", "search"),
    ADD_SHOW("show", "show"),
    ADD_MARATHON("marathon", "marathon"),
    CREATE_PLAYLIST("items", "items"),
    ADD_ALL("all", "all"),
    ADD_COUNT("count", "count"),
    ADD_DURATION("duration", "duration"),
    PAD_TO_NEXT("pad_to_next", "minutes"),
    PAD_UNTIL("pad_until", "when"),
    PAD_UNTIL_EXACT("when", "when"),
    WAIT_UNTIL("wait_until", "when"),
    WAIT_UNTIL_EXACT("when", "when"),
    SKIP_ITEMS("skip_items", "count"),
    SKIP_TO_ITEM("skip_to_item", "skip_to_item"),
    START_EPG_GROUP("epg_group", "epg_group"),
    STOP_EPG_GROUP("epg_group", "epg_group"),
    GRAPHICS_ON("graphics_on", "graphics"),
    GRAPHICS_OFF("graphics_off", "graphics"),
    WATERMARK_ON("name", "watermark"),
    WATERMARK_OFF("name", "watermark"),
    PRE_ROLL_ON("sequence", "playlist"),
    PRE_ROLL_OFF("pre_roll", "pre_roll"),
    MID_ROLL_ON("sequence", "playlist"),
    MID_ROLL_OFF("mid_roll", "mid_roll"),
    POST_ROLL_ON("sequence", "playlist"),
    POST_ROLL_OFF("post_roll", "post_roll");

    private final String written;
    private final String said;

    /// @param written the key of its main value in a schedule file
    /// @param said the key of that value in a step
    StepKind(String written, String said) {
        this.written = written;
        this.said = said;
    }

    String written() {
        return written;
    }

    String said() {
        return said;
    }

    /// As it stands in an address.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param text with hyphens or underscores between its words
    static Optional<StepKind> of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(text.replace('_', '-')))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(StepKind::label).toList();
    }
}
