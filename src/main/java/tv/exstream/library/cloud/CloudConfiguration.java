package tv.exstream.library.cloud;

import java.net.URI;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.Secrets;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class CloudConfiguration {
    @Bean
    WebDavClient webDavClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        return new WebDavClient(outbound, secrets, clock);
    }

    @Bean
    DropboxClient dropboxClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        return new DropboxClient(
                new JsonQuestions(outbound),
                secrets,
                new DropboxClient.Service(URI.create("https://api.dropboxapi.com"), clock));
    }

    @Bean
    GoogleDriveClient googleDriveClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        return new GoogleDriveClient(
                new JsonQuestions(outbound),
                secrets,
                new GoogleDriveClient.Service(
                        URI.create("https://www.googleapis.com"),
                        URI.create("https://oauth2.googleapis.com/token"),
                        clock));
    }

    @Bean
    BucketClient bucketClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        return new BucketClient(outbound, secrets, clock);
    }
}
