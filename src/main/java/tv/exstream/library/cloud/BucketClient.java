package tv.exstream.library.cloud;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.OptionalObjectAttributes;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Reach;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;
import tv.exstream.source.WebAddress;

/// Reads buckets of Amazon S3 and of what speaks like it. Thread-safe.
final class BucketClient implements SourceClient {
    private static final int PAGE = 1_000;

    /// Longer than any film, so that what is read slowly is read to its end.
    private static final Duration LIFE = Duration.ofHours(6);

    private final Outbound outbound;
    private final Secrets secrets;
    private final InstantSource clock;

    BucketClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        this.outbound = outbound;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof DriveOrigin.Bucket;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        var bucket = (DriveOrigin.Bucket) source.origin();
        var placing = new Placing(shelf, clock);
        try (S3Client client = client(source, bucket)) {
            Optional<String> token = Optional.empty();
            var marks = new PageMarks();
            int archived = 0;
            do {
                ListObjectsV2Response page = client.listObjectsV2(question(bucket, token));
                for (S3Object object : page.contents()) {
                    // Services that do not know prefixes list everything.
                    if (object.key() == null || !object.key().startsWith(bucket.prefix())) {
                        continue;
                    }
                    if (isArchived(object)) {
                        archived++;
                    } else {
                        placing.put(file(bucket, object));
                    }
                }
                token = next(page);
                if (token.isPresent()) {
                    marks.see(token.get());
                }
            } while (token.isPresent());
            if (archived > 0) {
                shelf.skip(source.name(), KeptWord.ARCHIVED.said(archived));
            }
        } catch (SdkException e) {
            throw SdkQuestions.failed(told(e), e);
        }
    }

    /// Restored ones can be read for as long as somebody has asked for.
    private static boolean isArchived(S3Object object) {
        boolean cold =
                object.storageClass() == ObjectStorageClass.GLACIER
                        || object.storageClass() == ObjectStorageClass.DEEP_ARCHIVE;
        boolean restored =
                object.restoreStatus() != null
                        && object.restoreStatus().restoreExpiryDate() != null;
        return cold && !restored;
    }

    /// @throws IOException when there is more, but not where: what is there would be taken for gone
    private static Optional<String> next(ListObjectsV2Response page) throws IOException {
        Optional<String> token = Optional.ofNullable(page.nextContinuationToken());
        if (token.isEmpty() && Boolean.TRUE.equals(page.isTruncated())) {
            throw new IOException("the service does not say where its list goes on");
        }
        return token;
    }

    private static ListObjectsV2Request question(
            DriveOrigin.Bucket bucket, Optional<String> token) {
        ListObjectsV2Request.Builder asking =
                ListObjectsV2Request.builder()
                        .bucket(bucket.name())
                        .prefix(bucket.prefix())
                        .maxKeys(PAGE)
                        .continuationToken(token.orElse(null));
        // Services of others refuse what they do not know.
        return bucket.endpoint().isPresent()
                ? asking.build()
                : asking.optionalObjectAttributes(OptionalObjectAttributes.RESTORE_STATUS).build();
    }

    private static DriveFile file(DriveOrigin.Bucket bucket, S3Object object) {
        String rest = object.key().substring(bucket.prefix().length());
        String path = rest.startsWith("/") ? rest.substring(1) : rest;
        return new DriveFile(
                path,
                path,
                object.key(),
                Optional.ofNullable(object.size()).orElse(0L),
                Optional.ofNullable(object.lastModified()).orElse(Instant.EPOCH),
                Optional.ofNullable(object.eTag()).orElse(""));
    }

    private static String told(SdkException e) {
        return e instanceof SdkServiceException refused
                ? "the service answers with status " + refused.statusCode()
                : RedactedAddress.in(String.valueOf(e.getMessage()));
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) throws IOException {
        var bucket = (DriveOrigin.Bucket) source.origin();
        try {
            Optional<AwsCredentialsProvider> credentials = credentials(source);
            URL address =
                    credentials.isPresent()
                            ? signed(bucket, credentials.get(), file.locator())
                            : open(source, bucket, file.locator());
            return RemoteAddress.of(address.toURI());
        } catch (SdkException | URISyntaxException e) {
            throw new IOException("the address of a file cannot be made", e);
        }
    }

    private static URL signed(
            DriveOrigin.Bucket bucket, AwsCredentialsProvider credentials, String key) {
        S3Presigner.Builder signing =
                S3Presigner.builder()
                        .region(Region.of(bucket.region()))
                        .credentialsProvider(credentials)
                        .serviceConfiguration(style(bucket));
        bucket.endpoint().map(WebAddress::uri).ifPresent(signing::endpointOverride);
        var wanted = GetObjectRequest.builder().bucket(bucket.name()).key(key).build();
        try (S3Presigner presigner = signing.build()) {
            return presigner
                    .presignGetObject(
                            request -> request.signatureDuration(LIFE).getObjectRequest(wanted))
                    .url();
        }
    }

    private URL open(Source source, DriveOrigin.Bucket bucket, String key) {
        try (S3Client client = client(source, bucket)) {
            return client.utilities().getUrl(url -> url.bucket(bucket.name()).key(key));
        }
    }

    private S3Client client(Source source, DriveOrigin.Bucket bucket) {
        Reach reach = bucket.endpoint().isPresent() ? Reach.ANYWHERE : Reach.INTERNET;
        S3ClientBuilder building =
                S3Client.builder()
                        .region(Region.of(bucket.region()))
                        .credentialsProvider(
                                credentials(source).orElseGet(AnonymousCredentialsProvider::create))
                        .serviceConfiguration(style(bucket))
                        .httpClient(new OutboundHttp(new SdkQuestions(outbound, reach)));
        bucket.endpoint().map(WebAddress::uri).ifPresent(building::endpointOverride);
        return building.build();
    }

    /// Services of others mostly have no name of their own for each bucket.
    private static S3Configuration style(DriveOrigin.Bucket bucket) {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(bucket.endpoint().isPresent())
                .build();
    }

    /// Empty when anybody may read the bucket.
    private Optional<AwsCredentialsProvider> credentials(Source source) {
        Optional<String> key = secrets.find(source.id(), DriveOrigin.Bucket.ACCESS_KEY);
        Optional<String> secret = secrets.find(source.id(), DriveOrigin.Bucket.SECRET_KEY);
        return key.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(key.get(), secret.get())));
    }
}
