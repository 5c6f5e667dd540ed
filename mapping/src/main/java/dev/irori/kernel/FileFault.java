package dev.irori.kernel;

/** What can go wrong between a name in the tree and its bytes. */
public enum FileFault implements Fault {
    MISSING("file.missing", "the file does not exist (any more)", "ファイルが存在しません"),
    DENIED("file.denied", "permission to read the file was refused", "ファイルの読み取り権限がありません"),
    OUTSIDE("file.outside", "the path leaves the root or passes through a link", "パスがルートの外に出るかリンクを通ります"),
    SPECIAL("file.special", "not a regular file", "通常のファイルではありません"),
    TOO_LARGE("file.too-large", "the file is larger than the limit", "ファイルが上限サイズを超えています"),
    CHANGED("file.changed", "the file changed while it was read", "読み取り中にファイルが変更されました"),
    OCCUPIED("file.occupied", "the folder is not empty and was not made by irori", "フォルダが空でなく、iroriが作成したものでもありません"),
    BUSY("file.busy", "another irori process uses the folder", "フォルダは別のiroriプロセスが使用中です"),
    IO("file.io", "the storage reported an error", "ストレージがエラーを返しました");

    private final String code;
    private final String english;
    private final String japanese;

    FileFault(String code, String english, String japanese) {
        this.code = code;
        this.english = english;
        this.japanese = japanese;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String japanese() {
        return japanese;
    }
}
