package tv.exstream.web.ui.channel;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.json.RecordJson;
import tv.exstream.screen.Words;

/// A screen of a channel as its page shows it.
///
/// @param reason why it is shown, such as `off-air`
/// @param chosen whether somebody chose it for this channel
/// @param visual the name of what is seen, such as `test-pattern`
/// @param background its colour, or that of a new one where it has none
/// @param sound the name of what is heard
/// @param item the media item whose sound is heard; empty for none
/// @param volume 0..1
/// @param tag of what is shown, for `If-Match`
public record ScreenShown(
        String reason,
        boolean chosen,
        String visual,
        String background,
        String sound,
        String item,
        double volume,
        Words words,
        String tag) {
    /// As `Look.USUAL` has it, for those that have another visual now.
    private static final String DARK_BLUE = "#1a1a2e";

    /// Every `type` that the interface knows, a picture last.
    static final List<String> VISUALS =
            List.of("text", "static", "test-pattern", "slate", "black", "picture");

    static final List<String> SOUNDS = List.of("silent", "sine", "noise", "beep", "music");

    /// @param answer of the interface
    static ScreenShown of(String answer, String tag) {
        JsonNode entry = JsonMapper.shared().readTree(answer);
        return of(
                entry.at("/reason").asString(),
                entry.at("/chosen").asBoolean(),
                entry.at("/screen"),
                tag);
    }

    /// @param screen as the interface shows it
    static ScreenShown of(String reason, boolean chosen, JsonNode screen, String tag) {
        return new ScreenShown(
                reason,
                chosen,
                screen.at("/visual/type").asString(),
                screen.at("/visual/background").asString(DARK_BLUE),
                screen.at("/sound/type").asString(),
                screen.at("/sound/item").asString(""),
                screen.at("/volume").asDouble(),
                RecordJson.read(screen.at("/words").toString(), Words.class),
                tag);
    }

    /// What may be seen: a picture only where one was sent.
    public List<String> visuals() {
        return visual.equals("picture") ? VISUALS : VISUALS.subList(0, VISUALS.size() - 1);
    }

    public List<String> sounds() {
        return SOUNDS;
    }
}
