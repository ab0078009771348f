package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.LeakWatch;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.config.LiveConfig;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.outbound.SelfMark;
import tv.exstream.retry.InMemoryKeptAnswers;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.web.change.ChangeConfiguration;
import tv.exstream.web.change.SeenChanges;

/// A real web server on a free port with the shared web parts and those that a test names.
public final class TestServer implements AutoCloseable {
    /// Longer than anything takes, so that only a failure waits for it.
    private static final int PATIENCE_MILLIS = 60_000;

    /// Little, so that a client that does not read is soon noticed.
    private static final int RECEIVE_BYTES = 16 * 1_024;

    private static final List<String> LASTING =
            List.of(
                    "--spring.web.resources.cache.cachecontrol.no-cache=false",
                    "--spring.web.resources.cache.cachecontrol.max-age=1h");

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    /// What is closed with it.
    private final List<Database> own = new ArrayList<>();

    private TestServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts a server with these configurations, controllers and components.
    public static TestServer of(Class<?>... parts) {
        return with(Map.of(), parts);
    }

    /// The same with settings, named as in the environment of the server: `EXSTREAMTV_SERVER_PUBLIC_URL`.
    public static TestServer with(Map<String, String> settings, Class<?>... parts) {
        return start(List.of(config(settings)), parts);
    }

    /// The same with an object for the parts that ask for its type.
    public static TestServer with(Object object, Class<?>... parts) {
        return start(List.of(config(Map.of()), object), parts);
    }

    /// The same with both.
    public static TestServer with(Map<String, String> settings, Object object, Class<?>... parts) {
        return start(List.of(config(settings), object), parts);
    }

    /// The same with data in a folder, among them a database of its own.
    public static TestServer in(Path folder, Class<?>... parts) {
        Database database = TemporaryDatabase.in(folder);
        boolean started = false;
        try {
            TestServer server = with(Map.of("EXSTREAMTV_DATA", folder.toString()), database, parts);
            server.own.add(database);
            started = true;
            return server;
        } finally {
            if (!started) {
                database.close();
            }
        }
    }

    private static Config config(Map<String, String> settings) {
        return ConfigReader.read(CommandLine.parse(List.of("--media", "/media/tv")), settings);
    }

    /// The same with an object, for tests that open a page many times: browsers may keep the files that it is made of, which do not change
    /// meanwhile, and need not ask whether they have.
    public static TestServer withLastingFiles(Class<?>... parts) {
        return start(List.of(config(Map.of())), LASTING, parts);
    }

    public static TestServer withLastingFiles(Object object, Class<?>... parts) {
        return start(List.of(config(Map.of()), object), LASTING, parts);
    }

    private static TestServer start(List<Object> objects, Class<?>... parts) {
        return start(objects, List.of(), parts);
    }

    private static TestServer start(
            List<Object> objects, List<String> properties, Class<?>... parts) {
        List<String> all = new ArrayList<>(properties);
        all.add("--server.port=0");
        all.add("--server.address=127.0.0.1");
        return new TestServer(
                new SpringApplicationBuilder(Basics.class)
                        .sources(parts)
                        .initializers(
                                context -> register(objects, context.getBeanFactory()),
                                _ -> LeakWatch.listen())
                        .run(all.toArray(String[]::new)));
    }

    private static void register(List<Object> objects, ConfigurableListableBeanFactory factory) {
        objects.forEach(each -> factory.registerSingleton(each.getClass().getName(), each));
        objects.stream()
                .filter(Config.class::isInstance)
                .map(each -> new LiveConfig((Config) each))
                .forEach(live -> factory.registerSingleton("liveConfig", live));
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /// A bean of the running server.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(url(path)).build());
    }

    public HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(url(path)).HEAD().build());
    }

    /// Sends a body in which ' stands for ".
    public HttpResponse<String> send(String method, String path, String body) {
        return send(
                HttpRequest.newBuilder(url(path))
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                        .build());
    }

    /// What is answered with 200, as JSON.
    public JsonNode ok(String method, String path, String body) {
        return answered(200, send(method, path, body));
    }

    /// What is made, as JSON.
    public JsonNode created(String path, String body) {
        return answered(201, send("POST", path, body));
    }

    private static JsonNode answered(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return body(answer);
    }

    public static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return LeakWatch.answered(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A plain connection, for requests that no library sends.
    public Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BYTES);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port()));
        return socket;
    }

    /// Sends text as it is and reads until the server closes the connection.
    public String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            LeakWatch.look("what is sent as it is", answer);
            return answer;
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
        own.forEach(Database::close);
    }

    /// What every part may ask for. Of what Spring Boot offers only what answers requests: choosing among all of it takes most of the time of a
    /// start. Documents and meters of the API name theirs.
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        ConfigurationPropertiesAutoConfiguration.class,
        LifecycleAutoConfiguration.class,
        TaskExecutionAutoConfiguration.class,
        JettyServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        ThymeleafAutoConfiguration.class
    })
    @Import({
        WebConfiguration.class,
        JettyConfiguration.class,
        ProblemAdvice.class,
        UnreadBodies.class,
        TimedAnswers.class,
        ToldLanguage.class,
        ErrorRoutes.class,
        ChangeConfiguration.class
    })
    static class Basics {
        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        LongSupplier nanoTime() {
            return System::nanoTime;
        }

        @Bean
        KeptAnswers keptAnswers() {
            return new InMemoryKeptAnswers();
        }

        @Bean
        SeenChanges seenChanges() {
            return new SeenChanges();
        }

        @Bean
        @Primary
        RandomGenerator seeds() {
            return RandomGenerator.of("L64X128MixRandom");
        }

        @Bean
        SelfMark selfMark(RandomGenerator random) {
            return SelfMark.random(random);
        }
    }
}
