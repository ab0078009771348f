package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.channel.OneStep;
import tv.exstream.channelfile.ChannelExport;
import tv.exstream.channelfile.ChannelFiles;
import tv.exstream.channelfile.Holding;
import tv.exstream.channelfile.Stored;
import tv.exstream.channelfile.Touched;
import tv.exstream.config.LiveConfig;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.RuleEdits;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.change.Turns;

/// Writes channels as files and carries files out.
@Configuration(proxyBeanMethods = false)
@Import({Stored.class, Stored.Drawn.class, Stored.Looks.class})
class ChannelFileConfiguration {
    /// What a file may change of a channel, below its path: each has a tag of its own.
    private static final List<String> CHANGED =
            List.of("", "/schedule", "/edits", "/streams", "/watermark", "/graphics");

    private final Turns turns;

    ChannelFileConfiguration(Turns turns) {
        this.turns = turns;
    }

    @Bean
    ChannelFiles.Doing channelFileDoing(
            OneStep step,
            RuleEdits.Beginning rules,
            ChannelEdits edits,
            ApplicationEventPublisher events) {
        return new ChannelFiles.Doing(step, rules, edits, events::publishEvent, this::hold);
    }

    private Holding.Held hold(Touched touched) throws InterruptedException {
        Turns.Held held = turns.take(paths(touched).toList());
        return held::close;
    }

    private static Stream<String> paths(Touched touched) {
        Stream<String> channels =
                touched.channels().stream()
                        .map(number -> "/api/channels/" + number)
                        .flatMap(path -> CHANGED.stream().map(path::concat));
        return Stream.of(
                        channels,
                        touched.parts().stream().map(part -> "/api/" + part),
                        touched.collections().stream().map(id -> "/api/collections/" + id.value()),
                        touched.watermarks().stream().map("/api/watermarks/"::concat),
                        touched.graphics().stream().map("/api/graphics/"::concat))
                .flatMap(paths -> paths);
    }

    @Bean
    ChannelFiles channelFiles(
            Stored stored, ChannelFiles.Doing doing, LiveConfig live, InstantSource clock) {
        return new ChannelFiles(stored, doing, live.now().timeline().zone(), clock);
    }

    @Bean
    ChannelExport channelExport(Stored stored, RuleEdits.Beginning rules, InstantSource clock) {
        return new ChannelExport(stored, rules, clock);
    }

    @Bean
    ChannelFileView channelFileView(
            Channels channels, ChannelExport export, ChannelFiles files, RemarkTexts texts) {
        return new ChannelFileView(channels, export, files, texts);
    }
}
