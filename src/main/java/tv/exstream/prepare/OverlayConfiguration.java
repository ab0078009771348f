package tv.exstream.prepare;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.config.Config;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Watermarks;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.PreviewPainter;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;

/// Puts together what is drawn over programmes.
@Configuration(proxyBeanMethods = false)
class OverlayConfiguration {
    private final Config config;
    private final InstantSource clock;

    OverlayConfiguration(Config config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    @Bean
    MarkCatalogue markCatalogue(Watermarks watermarks, Channels channels, Logos logos) {
        var catalogue = new MarkCatalogue(watermarks, channels, logos, config.overlayFolder());
        catalogue.refresh();
        return catalogue;
    }

    @Bean
    WatermarkPreviews watermarkPreviews(MarkCatalogue marks, PreviewPainter previewPainter) {
        return new WatermarkPreviews(marks, previewPainter, config.overlayFolder());
    }

    @Bean
    PreviewPainter previewPainter(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new PreviewPainter(tools, processes, budget);
    }

    @Bean
    MediaStills mediaStills(PreviewPainter previewPainter) {
        return new MediaStills(previewPainter::paint);
    }

    @Bean
    GraphicCatalogue graphicCatalogue(Graphics graphics) {
        var catalogue = new GraphicCatalogue(graphics, config.cardFolder());
        catalogue.refresh();
        return catalogue;
    }

    @Bean
    GraphicPreviews graphicPreviews(PreviewPainter previewPainter) {
        return new GraphicPreviews(previewPainter, clock, config.overlayFolder());
    }
}
