package tv.exstream.library.archive;

import java.net.URI;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.outbound.Outbound;

/// Puts the bean of this package together.
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {
    private static final URI BASE = URI.create("https://archive.org/");

    @Bean
    ArchiveClient archiveClient(Outbound outbound, InstantSource clock) {
        return new ArchiveClient(
                outbound, clock, new ArchiveListing(outbound, BASE, Thread::sleep));
    }
}
