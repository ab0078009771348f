package tv.exstream.web.api;

import java.security.SecureRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.library.plex.Account;
import tv.exstream.library.remote.Announcements;
import tv.exstream.library.remote.EventClient;
import tv.exstream.library.remote.ServerLook;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.source.Secrets;

/// Media servers over the interface.
@Configuration(proxyBeanMethods = false)
class MediaServerConfiguration {
    @Bean
    MediaServerView mediaServerView(
            SourceDesk desk, Secrets secrets, Account plex, MediaServerView.Servers servers) {
        return new MediaServerView(desk, secrets, plex, servers);
    }

    @Bean
    MediaServerView.Servers mediaServers(
            ObjectProvider<ServerLook> looks,
            ObjectProvider<EventClient> events,
            Announcements announcements,
            SecureRandom keys) {
        return new MediaServerView.Servers(
                looks.orderedStream().toList(),
                events.orderedStream().toList(),
                announcements,
                keys);
    }
}
