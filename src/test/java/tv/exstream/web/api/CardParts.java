package tv.exstream.web.api;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.config.Config;
import tv.exstream.media.MediaItems;
import tv.exstream.prepare.WatermarkStudio;
import tv.exstream.screen.Look;

/// Cards over HTTP, drawn by the ffmpeg of this machine in the folder that is set for data. No scan finds them.
@Import(CardRoutes.class)
public class CardParts {
    @Bean
    CardView cardView(Channels channels, MediaItems media, Config config) {
        Path folder = config.data();
        return new CardView(
                new CardView.Drawn(WatermarkStudio.cards(folder), media, config.cardFolder()),
                channels,
                () -> Look.USUAL,
                () -> {});
    }
}
