package tv.exstream.library.cloud;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Reach;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.Secrets;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class CloudConfiguration {
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final String CLIENT_ID = "client_id";
    private static final String CLIENT_SECRET = "client_secret";

    static final Map<String, String> WORDS_OF_DROPBOX =
            Map.of(
                    DriveOrigin.Dropbox.REFRESH_TOKEN, REFRESH_TOKEN,
                    DriveOrigin.Dropbox.APP_KEY, CLIENT_ID,
                    DriveOrigin.Dropbox.APP_SECRET, CLIENT_SECRET);

    static final Map<String, String> WORDS_OF_GOOGLE =
            Map.of(
                    DriveOrigin.GoogleDrive.REFRESH_TOKEN, REFRESH_TOKEN,
                    DriveOrigin.GoogleDrive.CLIENT_ID, CLIENT_ID,
                    DriveOrigin.GoogleDrive.CLIENT_SECRET, CLIENT_SECRET);

    @Bean
    WebDavClient webDavClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        return new WebDavClient(outbound, secrets, clock);
    }

    @Bean
    DropboxClient dropboxClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        URI base = URI.create("https://api.dropboxapi.com");
        var service = new AccessTokens.Service(base.resolve("/oauth2/token"), WORDS_OF_DROPBOX);
        return new DropboxClient(
                new DropboxHttp(new SdkQuestions(outbound, Reach.INTERNET), base),
                new AccessTokens(service, outbound, secrets, clock));
    }

    @Bean
    GoogleDriveClient googleDriveClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        URI endpoint = URI.create("https://oauth2.googleapis.com/token");
        return new GoogleDriveClient(
                new GoogleHttp(new SdkQuestions(outbound, Reach.INTERNET)),
                URI.create("https://www.googleapis.com/"),
                new AccessTokens(
                        new AccessTokens.Service(endpoint, WORDS_OF_GOOGLE),
                        outbound,
                        secrets,
                        clock));
    }

    @Bean
    BucketClient bucketClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        return new BucketClient(outbound, secrets, clock);
    }
}
