package tv.exstream.web.ui;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;

/// Puts the pages together.
@Configuration(proxyBeanMethods = false)
class UiConfiguration {
    /// An IDE runs the program without the file that the build writes.
    private static final String UNBUILT = "development";

    @Bean
    PageFacts pageFacts(Config config, ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        String version = built == null ? null : built.getVersion();
        return new PageFacts(
                version == null ? UNBUILT : version,
                config.server().publicUrl(),
                config.media().folders().stream().map(Path::toString).toList());
    }
}
