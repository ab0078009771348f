package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;

/// The graphics by name.
public record GraphicsAnswer(List<GraphicEntry> graphics) {
    public GraphicsAnswer {
        graphics = List.copyOf(graphics);
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
