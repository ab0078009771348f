package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;

/// Watermarks, by name unless another order is asked for.
///
/// @param total how many there are of those that are wanted
/// @param next asks for those after these; null when there are none
public record WatermarksAnswer(List<WatermarkEntry> watermarks, int total, Optional<String> next) {
    public WatermarksAnswer {
        watermarks = List.copyOf(watermarks);
    }

    /// All of them.
    public WatermarksAnswer(List<WatermarkEntry> watermarks) {
        this(watermarks, watermarks.size(), Optional.empty());
    }

    /// What a channel has.
    ///
    /// @param name of a watermark, or default, or none
    public record Choice(String name) {}

    /// @param watermark as it is written
    /// @param channels the numbers of those that have it; not told of the default one, which all others have
    public record WatermarkEntry(
            String name,
            @Schema(implementation = Watermark.class) JsonNode watermark,
            List<String> channels) {
        public WatermarkEntry {
            channels = List.copyOf(channels);
        }

        public Watermark look() {
            return StrictJson.read(watermark.toString(), Watermark.class);
        }

        static WatermarkEntry of(Watermarks.Named named, List<String> channels) {
            return new WatermarkEntry(
                    named.name(),
                    JsonMapper.shared().readTree(RecordJson.write(named.watermark())),
                    channels);
        }
    }
}
