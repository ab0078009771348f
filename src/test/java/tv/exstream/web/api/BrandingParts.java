package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.config.Config;
import tv.exstream.overlay.Watermarks;
import tv.exstream.prepare.GraphicPreviews;
import tv.exstream.prepare.WatermarkPreviews;
import tv.exstream.prepare.WatermarkStudio;

/// Watermarks and graphics over HTTP, drawn by the ffmpeg of this machine in the folder that is set for data.
@Import({
    WatermarkRoutes.class,
    WatermarkConfiguration.class,
    GraphicRoutes.class,
    GraphicConfiguration.class
})
public class BrandingParts {
    @Bean
    WatermarkPreviews watermarkPreviews(
            Watermarks watermarks, Channels channels, Logos logos, Config config) {
        return WatermarkStudio.previews(watermarks, channels, logos, config.data());
    }

    @Bean
    GraphicPreviews graphicPreviews(InstantSource clock, Config config) {
        return WatermarkStudio.graphics(clock, config.data());
    }
}
