package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.channel.OneStep;
import tv.exstream.channelfile.ChannelExport;
import tv.exstream.channelfile.ChannelFiles;
import tv.exstream.channelfile.Stored;
import tv.exstream.config.LiveConfig;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.RuleEdits;

/// Writes channels as files and carries files out.
@Configuration(proxyBeanMethods = false)
@Import({Stored.class, Stored.Drawn.class, Stored.Looks.class})
class ChannelFileConfiguration {
    @Bean
    ChannelFiles.Doing channelFileDoing(
            OneStep step,
            RuleEdits.Beginning rules,
            ChannelEdits edits,
            ApplicationEventPublisher events) {
        return new ChannelFiles.Doing(step, rules, edits, events::publishEvent);
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
    ChannelFileView channelFileView(Channels channels, ChannelExport export, ChannelFiles files) {
        return new ChannelFileView(channels, export, files);
    }
}
