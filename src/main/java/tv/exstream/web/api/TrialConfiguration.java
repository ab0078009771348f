package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.media.MediaItems;
import tv.exstream.tryout.Tryouts;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.RequestedMedia;

/// Trials of the media of the real server.
@Configuration(proxyBeanMethods = false)
class TrialConfiguration {
    @Bean
    TrialView trialView(Tryouts tryouts, MediaItems media, Channels channels) {
        return new TrialView(tryouts, new RequestedMedia(media), new RequestedChannels(channels));
    }
}
