package tv.exstream.web;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.guide.Guide;
import tv.exstream.session.PersonalStreams;
import tv.exstream.session.Sessions;

/// Puts together what end points need that send channels.
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
    @Bean
    RequestedChannels requestedChannels(Channels channels) {
        return new RequestedChannels(channels);
    }

    @Bean
    EndlessStreams endlessStreams(
            Sessions sessions,
            PersonalStreams own,
            ClientAddresses clients,
            LongSupplier nanoTime) {
        return new EndlessStreams(sessions, own, clients, nanoTime);
    }

    @Bean
    TransportStreams transportStreams(EndlessStreams live, PersonalStreams past) {
        return new TransportStreams(live, past);
    }

    @Bean
    AskedPast askedPast(Guide guide, InstantSource clock) {
        return new AskedPast(guide, clock);
    }
}
