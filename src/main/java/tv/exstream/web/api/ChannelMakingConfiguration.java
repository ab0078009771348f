package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.channelfile.Stored;
import tv.exstream.job.FreshChannels;
import tv.exstream.job.Programming;

/// What copies channels.
@Configuration(proxyBeanMethods = false)
class ChannelMakingConfiguration {
    @Bean
    ChannelCopies.Sources copiedChannels(Channels channels, Programming programming) {
        return new ChannelCopies.Sources(channels, programming);
    }

    @Bean
    ChannelCopies.Looks copiedLooks(Logos logos, Stored.Looks looks) {
        return new ChannelCopies.Looks(
                logos, looks.stored(), looks.streams(), looks.watermarks(), looks.graphics());
    }

    @Bean
    ChannelCopies channelCopies(
            ChannelCopies.Sources sources,
            ChannelCopies.Looks looks,
            FreshChannels fresh,
            ChannelView view) {
        return new ChannelCopies(sources, looks, fresh, view);
    }
}
