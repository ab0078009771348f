package tv.exstream.library.jellyfin;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Installation;
import tv.exstream.library.remote.InstallationId;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.server.Known;
import tv.exstream.source.Secrets;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class JellyfinConfiguration {
    /// What servers know this installation by.
    private static final String DEVICE_ID = "jellyfin.device";

    @Bean
    Device jellyfinDevice(Installation installation, SecureRandom keys) {
        String id = installation.remember(DEVICE_ID, () -> InstallationId.drawn(keys));
        return new Device(id, "1");
    }

    @Bean
    JellyfinClient jellyfinClient(
            PatientQuestions questions, Device device, Known known, InstantSource clock) {
        return new JellyfinClient(questions, device, known, clock);
    }

    @Bean
    JellyfinEvents jellyfinEvents(PatientQuestions questions, Device device, Secrets secrets) {
        return new JellyfinEvents(questions, device, secrets);
    }

    @Bean
    JellyfinLook jellyfinLook(PatientQuestions questions, Device device) {
        return new JellyfinLook(questions, device);
    }
}
