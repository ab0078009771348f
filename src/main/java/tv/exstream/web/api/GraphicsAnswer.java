package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;

/// Graphics, by name unless another order is asked for.
///
/// @param total how many there are of those that are wanted
/// @param next asks for those after these; null when there are none
public record GraphicsAnswer(List<GraphicEntry> graphics, int total, Optional<String> next) {
    public GraphicsAnswer {
        graphics = List.copyOf(graphics);
    }

    /// All of them.
    public GraphicsAnswer(List<GraphicEntry> graphics) {
        this(graphics, graphics.size(), Optional.empty());
    }

    /// What a channel has.
    ///
    /// @param names of graphics, from the lowest to the uppermost
    public record Chosen(List<String> names) {
        public Chosen {
            names = List.copyOf(names);
        }
    }

    /// @param graphic as it is written
    /// @param channels the numbers of those that have it
    public record GraphicEntry(
            String name,
            @Schema(implementation = Graphic.class) JsonNode graphic,
            List<String> channels) {
        public GraphicEntry {
            channels = List.copyOf(channels);
        }

        public Graphic look() {
            return StrictJson.read(graphic.toString(), Graphic.class);
        }

        static GraphicEntry of(Graphics.Named named, List<String> channels) {
            return new GraphicEntry(
                    named.name(),
                    JsonMapper.shared().readTree(RecordJson.write(named.graphic())),
                    channels);
        }
    }
}
