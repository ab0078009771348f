package tv.exstream.web.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import tools.jackson.databind.JsonNode;

/// A client in Java that is made of an OpenAPI document and compiled in memory: a record for each schema, a method for each operation.
///
/// What is written against it is compiled with it, so that it is no client any more when the document says something else.
public final class GeneratedClient {
    private static final String PACKAGE = "tv.exstream.client";

    private final JsonNode document;
    private final ClassLoader classes;

    private GeneratedClient(JsonNode document, ClassLoader classes) {
        this.document = document;
        this.classes = classes;
    }

    /// @param uses classes of the package `tv.exstream.client` that use it, by their names
    /// @throws AssertionError with what the compiler says
    public static GeneratedClient of(JsonNode document, Map<String, String> uses) {
        List<JavaFileObject> units = new ArrayList<>();
        units.add(unit("Api", source(document)));
        uses.forEach((name, source) -> units.add(unit(name, source)));
        return new GeneratedClient(document, compiled(units));
    }

    static String source(JsonNode document) {
        var types = new ClientTypes(document);
        return """
        package %s;

        public final class Api extends tv.exstream.web.client.ClientCalls {
            public Api(java.net.URI server, tools.jackson.databind.JsonNode document) {
                super(server, document);
            }
        %s
        %s
        }
        """
                .formatted(PACKAGE, new ClientMethods(document, types).methods(), types.records());
    }

    /// Lets one of the classes use a server that wants nothing to be shown.
    public void run(String use, URI server) {
        run(use, server, Map.of());
    }

    /// Lets one of the classes use a server.
    ///
    /// @param secrets what it has been given, by the names of the schemes in the document
    @SuppressWarnings("unchecked")
    public void run(String use, URI server, Map<String, String> secrets) {
        try {
            Class<?> api = classes.loadClass(PACKAGE + ".Api");
            var user =
                    (Consumer<Object>)
                            classes.loadClass(PACKAGE + "." + use)
                                    .getDeclaredConstructor()
                                    .newInstance();
            try (var client =
                    (ClientCalls)
                            api.getConstructor(URI.class, JsonNode.class)
                                    .newInstance(server, document)) {
                client.show(secrets);
                user.accept(client);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the client cannot be used", e);
        }
    }

    private static ClassLoader compiled(List<JavaFileObject> units) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var faults = new DiagnosticCollector<JavaFileObject>();
        try (var files =
                new InMemoryFiles(compiler.getStandardFileManager(faults, Locale.ROOT, null))) {
            boolean compiled = compiler.getTask(null, files, faults, options(), null, units).call();
            if (!compiled) {
                throw new AssertionError(
                        faults.getDiagnostics().stream()
                                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                                .map(each -> each.getMessage(Locale.ROOT))
                                .collect(Collectors.joining("\n")));
            }
            return files.loader();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Surefire has its own class path, and tells that of the tests apart.
    private static List<String> options() {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of("-proc:none", "-nowarn", "-parameters", "-classpath", path);
    }

    private static JavaFileObject unit(String name, String source) {
        URI place = URI.create("string:///tv/exstream/client/" + name + ".java");
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoresErrors) {
                return source;
            }
        };
    }

    /// Keeps what is compiled.
    private static final class InMemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();

        InMemoryFiles(JavaFileManager others) {
            super(others);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            URI place = URI.create("bytes:///" + name.replace('.', '/') + ".class");
            return new SimpleJavaFileObject(place, kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
                }
            };
        }

        ClassLoader loader() {
            return new ClassLoader(GeneratedClient.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    ByteArrayOutputStream compiled = bytes.get(name);
                    if (compiled == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, compiled.toByteArray(), 0, compiled.size());
                }
            };
        }
    }
}
