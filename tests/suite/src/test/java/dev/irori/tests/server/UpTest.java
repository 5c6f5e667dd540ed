package dev.irori.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of one server and its database, in order: first start, killed, second start, a neighbour on the same
 * database, stopped. Three processes in all; what ends before anything listens runs inside the test.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path temp;

    private static Path data;
    private static IroriProcess server;
    private static long postgresBefore;

    @BeforeAll
    static void firstStart() throws Exception {
        data = temp.resolve("data with space");
        Path config = Files.writeString(temp.resolve("small.yaml"), """
                irori:
                  demo:
                    institutions: 2
                    patients: 4
                    years: 5
                """);
        server = IroriProcess.up("--data", data.toString(), "--config", config.toString());
        server.url();
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
    }

    private static HttpResponse<String> get(String url, String language) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Language", language)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String figure(String page, String id) {
        String mark = "id=\"" + id + "\">";
        int from = page.indexOf(mark) + mark.length();
        return page.substring(from, page.indexOf('<', from)).replace(",", "");
    }

    private static List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    private static String jdbc(String database) throws IOException {
        return "jdbc:postgresql://localhost:" + postmaster().get(3).strip() + "/" + database + "?user=postgres";
    }

    private static List<String> rows(String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbc("postgres"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static void execute(String sql) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbc("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long filesOnDisk() throws IOException {
        long files = 0;
        for (String line : Files.readAllLines(data.resolve("demo/roots.tsv"))) {
            String[] columns = line.split("\t");
            if (!line.startsWith("#") && !columns[5].equals("TRS")) {
                try (Stream<Path> paths = Files.walk(data.resolve("demo").resolve(columns[4]))) {
                    files += paths.filter(Files::isRegularFile).count();
                }
            }
        }
        return files;
    }

    private record Refused(int code, String err) {}

    private static Refused refused(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        assertThat(out.toString()).isEmpty();
        return new Refused(code, err.toString());
    }

    @Test
    @Order(1)
    void theFirstPageShowsWhatTheDemoNetworkHolds() throws Exception {
        HttpResponse<String> page = get(server.url(), "en;q=0.9, fr");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(figure(page.body(), "institutions")).isEqualTo("2");
        assertThat(filesOnDisk()).isPositive();
        assertThat(figure(page.body(), "files")).isEqualTo(Long.toString(filesOnDisk()));
        assertThat(page.body()).contains("<html lang=\"en\">", "files per data type", "OML-11");
        assertThat(get(server.url(), "ja").body()).contains("<html lang=\"ja\">", "検体検査結果通知");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get(server.url() + "irori.css", "en").headers().firstValue("Content-Type"))
                .contains("text/css");
        assertThat(page.body()).doesNotContain("http://", "https://", "<script");
    }

    @Test
    @Order(2)
    void theDatabaseKeepsWhatItCommits() throws Exception {
        assertThat(rows("show fsync")).containsExactly("on");
        assertThat(rows("show synchronous_commit")).containsExactly("on");
        assertThat(rows("select datcollate from pg_database where datname = 'postgres'"))
                .containsExactly("C.UTF-8");
        assertThat(rows("show listen_addresses")).containsExactly("localhost");
    }

    @Test
    @Order(3)
    void afterAKillTheNextStartWorksAndTheLastCommittedRowIsThere() throws Exception {
        List<String> counted = rows("select path || patients || counted_at from catalog.root order by path");
        postgresBefore = Long.parseLong(postmaster().get(0));
        execute("insert into catalog.root (institution, name, namespace, shape, path, followed)"
                + " values ('9999999999', 'last words', 'main', 'STANDARD', '/nowhere', false)");
        server.kill();
        assertThat(ProcessHandle.of(postgresBefore))
                .as("a database outlives its killed server")
                .isPresent();

        server = IroriProcess.up("--data", data.toString());
        assertThat(figure(get(server.url(), "en").body(), "files")).isEqualTo(Long.toString(filesOnDisk()));
        assertThat(rows("select name from catalog.root where path = '/nowhere'"))
                .containsExactly("last words");
        assertThat(rows("select path from catalog.root where followed")).hasSameSizeAs(counted);
        awaitEnd(postgresBefore);
    }

    @Test
    @Order(4)
    void aTakenPortIsSaidInOneLine() throws Exception {
        Path config = config("database: " + jdbc("postgres"));
        String port = Integer.toString(URI.create(server.url()).getPort());
        Refused refused = refused(
                "up", "--port", port, "--data", temp.resolve("other").toString(), "--config", config.toString());
        assertThat(refused.err()).contains("port " + port + " is in use");
        assertThat(refused.code()).isEqualTo(4);
    }

    @Test
    @Order(5)
    void anUnknownSettingIsNamed() throws Exception {
        Path config = config("databse: embedded");
        Refused refused = refused("up", "--data", temp.resolve("other").toString(), "--config", config.toString());
        assertThat(refused.err()).contains("unknown setting: irori.databse", "test.yaml");
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    @Order(6)
    void aFolderInUseIsLeftAlone() {
        Refused refused = refused("up", "--data", data.toString());
        assertThat(refused.err()).contains("file.busy");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(data.resolve("postgres/postmaster.pid")).exists();
    }

    @Test
    @Order(7)
    void aDatabaseElsewhereAndStoresOfOnesOwn() throws Exception {
        execute("create database elsewhere");
        Path store = temp.resolve("store/000/001/0000012345/20240510/OML-11");
        Files.createDirectories(store);
        Files.writeString(
                store.resolve("0000012345_20240510_OML-11_000000240510100_20240510113000020_73_1"), "MSH|^~\\&|");
        Path config = config("""
                database: %s
                  roots:
                    - institution: "1319999991"
                      name: <b>病院</b>
                      path: %s
                """.formatted(jdbc("elsewhere"), temp.resolve("store")));
        try (IroriProcess neighbour =
                IroriProcess.up("--data", temp.resolve("neighbour").toString(), "--config", config.toString())) {
            String page = get(neighbour.url(), "ja").body();
            assertThat(figure(page, "files")).isEqualTo("1");
            assertThat(page).contains("&lt;b&gt;病院", "2024-05-10 11:30").doesNotContain("<b>");
            assertThat(temp.resolve("neighbour/postgres")).doesNotExist();
            neighbour.stop();
        }
        assertThat(rows("select count(*) from catalog.root where path like '%/store'"))
                .containsExactly("0");
    }

    @Test
    @Order(8)
    void stoppingTheServerStopsItsDatabase() throws Exception {
        long postgres = Long.parseLong(postmaster().get(0));
        server.stop();
        awaitEnd(postgres);
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /** The pid file goes a moment before the process does. */
    private static void awaitEnd(long pid) throws Exception {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(20, TimeUnit.SECONDS);
        }
    }

    private static Path config(String keys) throws IOException {
        return Files.writeString(temp.resolve("test.yaml"), "irori:\n  " + keys + "\n");
    }
}
