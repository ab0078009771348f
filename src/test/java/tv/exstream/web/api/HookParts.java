package tv.exstream.web.api;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.library.plex.PlexStandIn;
import tv.exstream.library.remote.Announcements;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.source.InMemorySecrets;

/// Hooks of the sources of [SourceParts]; what servers tell is read by nobody.
@Import({MediaServerRoutes.class, MediaServerHookRoutes.class})
public class HookParts {
    @Bean(destroyMethod = "close")
    PlexStandIn plexOfHooks() {
        return new PlexStandIn();
    }

    @Bean(destroyMethod = "close")
    Announcements announcementsOfHooks() {
        var rule = new Announcements.Rule(Duration.ofMillis(20), Duration.ofMillis(20));
        return new Announcements(new Changes(), _ -> true, rule, System::nanoTime);
    }

    @Bean
    MediaServerView hookView(
            SourceDesk sourceDesk,
            InMemorySecrets secretsOfSources,
            PlexStandIn plexOfHooks,
            Announcements announcementsOfHooks) {
        var servers =
                new MediaServerView.Servers(
                        List.of(plexOfHooks.look()),
                        List.of(plexOfHooks.events()),
                        announcementsOfHooks,
                        new SecureRandom());
        return new MediaServerView(sourceDesk, secretsOfSources, plexOfHooks.account(), servers);
    }
}
