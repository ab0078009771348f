package tv.exstream.web.api;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.Programming;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Watermarks;
import tv.exstream.pick.HeldPreferences;

/// What copies channels.
@Configuration(proxyBeanMethods = false)
class ChannelMakingConfiguration {
    @Bean
    ChannelCopies.Made copiedChannels(
            Channels channels, ChannelEdits edits, Programming programming) {
        return new ChannelCopies.Made(channels, edits, programming);
    }

    @Bean
    ChannelCopies.Looks copiedLooks(
            Logos logos, HeldPreferences streams, Watermarks watermarks, Graphics graphics) {
        return new ChannelCopies.Looks(logos, streams, watermarks, graphics);
    }

    @Bean
    ChannelCopies channelCopies(
            ChannelCopies.Made made,
            ChannelCopies.Looks looks,
            ChannelView view,
            ApplicationEventPublisher events) {
        return new ChannelCopies(made, looks, view, events::publishEvent);
    }
}
