package tv.exstream.library.plex;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Installation;
import tv.exstream.library.remote.InstallationId;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.server.Known;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.Secrets;
import tv.exstream.source.Sources;
import tv.exstream.tuner.TunerDevice;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class PlexConfiguration {
    /// What Plex knows this installation by.
    private static final String CLIENT_ID = "plex.client";

    @Bean
    Client plexIdentity(Installation installation, SecureRandom keys) {
        String id = installation.remember(CLIENT_ID, () -> InstallationId.drawn(keys));
        return new Client(id, "1");
    }

    @Bean
    Account plexAccount(PatientQuestions questions, Client client) {
        return new Account(questions, client, Account.PLEX_TV);
    }

    @Bean
    SignIn plexSignIn(Account account, Outbound outbound, Client client, InstantSource clock) {
        return new SignIn(account, new Reachable(outbound, client), client, clock);
    }

    @Bean
    PlexClient plexClient(
            PatientQuestions questions, SignIn signIn, Known known, InstantSource clock) {
        return new PlexClient(questions, signIn, known, clock);
    }

    @Bean
    PlexEvents plexEvents(SignIn signIn, Secrets secrets) {
        return new PlexEvents(signIn, secrets);
    }

    @Bean(destroyMethod = "close")
    GuideNews plexGuideNews(Receivers receivers, SignIn signIn, Secrets secrets, SourcesNow now) {
        var reload = new GuideReload(receivers, signIn, secrets, now.clock());
        return new GuideNews(reload, now.sources()::all, GuideNews.SETTLING);
    }

    @Bean
    Receivers plexReceivers(PatientQuestions questions, TunerDevice device) {
        return new Receivers(questions, device.id());
    }

    /// The sources as they are at the moment.
    record SourcesNow(Sources sources, InstantSource clock) {}

    @Bean
    SourcesNow plexSourcesNow(Sources sources, InstantSource clock) {
        return new SourcesNow(sources, clock);
    }

    @Bean
    PlexLook plexLook(PatientQuestions questions, SignIn signIn) {
        return new PlexLook(questions, signIn);
    }
}
