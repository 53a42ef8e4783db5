"""Documents that are locked with a password are opened with it, and with no other."""

from __future__ import annotations

import base64
import io
import os
import re
import zlib
from hashlib import md5, pbkdf2_hmac, sha256

import docx
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from msoffcrypto.format.ooxml import OOXMLFile

from index_builder import passwords
from index_builder.bundle import build
from index_builder.errors import UserError
from index_builder.passwords import LockedError
from index_builder.sources import read, reading
from index_builder.sources.odt.unlock import unlock
from reader.cli.main import run
from tests.index_builder.sources.archives import archive, odt
from tests.index_builder.sources.hostile import unpacked

PASSWORD = "bølgebryter"
TEXT = "Kommunen skal bygge ny kai."


def locked_docx() -> bytes:
    plain, locked = io.BytesIO(), io.BytesIO()
    document = docx.Document()
    document.add_paragraph(TEXT)
    document.save(plain)
    OOXMLFile(plain).encrypt(PASSWORD, locked)
    return locked.getvalue()


def locked_odt() -> bytes:
    """As LibreOffice locks a document: each part packed, then encrypted with a key made from the password."""
    salt, vector = os.urandom(16), os.urandom(16)
    key = pbkdf2_hmac("sha1", sha256(PASSWORD.encode()).digest(), salt, 1000, 32)
    members = unpacked(odt(f"<text:p>{TEXT}</text:p>"))
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(members["content.xml"]) + packer.flush()
    checksum = base64.b64encode(sha256(packed[:1024]).digest()).decode()
    length = 16 - len(packed) % 16
    encryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
    members["content.xml"] = (
        encryptor.update(packed + b"\0" * (length - 1) + bytes([length]))
        + encryptor.finalize()
    )
    members[
        "META-INF/manifest.xml"
    ] = f"""<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
        <m:file-entry m:full-path="content.xml"><m:encryption-data m:checksum="{checksum}"
          m:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k"><m:algorithm m:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc"
          m:initialisation-vector="{base64.b64encode(vector).decode()}"/>
        <m:start-key-generation m:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256"/>
        <m:key-derivation m:key-derivation-name="PBKDF2" m:key-size="32" m:iteration-count="1000"
          m:salt="{base64.b64encode(salt).decode()}"/>
        </m:encryption-data></m:file-entry></m:manifest>""".encode()
    return archive(members)


def locked_pdf() -> bytes:
    """The oldest of the locks that PDFs have: a key of 40 bits, made from the password."""
    padding = bytes.fromhex(
        "28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A"
    )
    password = (PASSWORD.encode("latin-1") + padding)[:32]
    owner = _rc4(md5(password).digest()[:5], password)
    identity = b"0123456789abcdef"
    key = md5(password + owner + b"\xfc\xff\xff\xff" + identity).digest()[:5]
    stream = _rc4(
        md5(key + b"\4\0\0\0\0").digest()[:10],
        f"BT /F 12 Tf 72 700 Td ({TEXT}) Tj ET".encode(),
    )
    owner_hex, user_hex, id_hex = (
        owner.hex().encode(),
        _rc4(key, padding).hex().encode(),
        identity.hex().encode(),
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
        % (owner_hex, user_hex),
    ]
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(
        b"%010d 00000 n \n" % place for place in places
    )
    trailer = b"trailer << /Size 7 /Root 1 0 R /Encrypt 6 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF"
    return data + trailer % (id_hex, id_hex, start)


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    found, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        found.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(found)


LOCKED = {"plan.docx": locked_docx, "plan.odt": locked_odt, "plan.pdf": locked_pdf}


@pytest.fixture(params=LOCKED)
def path(request, tmp_path):
    path = tmp_path / request.param
    path.write_bytes(LOCKED[request.param]())
    return path


def test_without_a_password_a_sentence_asks_for_it(path):
    with pytest.raises(
        LockedError, match=r"is locked with a password.*--password-file"
    ):
        read(path)


def test_a_wrong_password_is_told(path):
    with passwords.using("brygge"), pytest.raises(LockedError, match="does not open"):
        read(path)


def test_the_password_opens_the_document_and_holds_no_longer_than_it_is_given(path):
    with passwords.using(PASSWORD):
        source = read(path)
        assert build(path, path.with_suffix(".tiltak")).outline().blocks[0].text == TEXT
    assert [line.text for line in source.lines] == [TEXT]
    assert source.sha256 == sha256(path.read_bytes()).hexdigest()
    with pytest.raises(LockedError):
        read(path)


@pytest.mark.parametrize(
    "command", [["check"], ["outline"], ["search", "kai"], ["build"]]
)
def test_commands_take_the_password_from_a_file(command, path, tmp_path, capsys):
    secret = tmp_path / "secret.txt"
    secret.write_text(f"{PASSWORD}\n", encoding="utf-8")
    name, *rest = command
    arguments = [name, str(path), *rest]
    assert run(["--data", str(tmp_path / "data"), *arguments]) == 1
    assert "--password-file" in capsys.readouterr().err
    assert (
        run(
            [
                "--data",
                str(tmp_path / "data"),
                *arguments,
                "--password-file",
                str(secret),
            ]
        )
        == 0
    )
    shown = capsys.readouterr()
    assert (name == "build") == bool(
        re.search("can be read without the password", shown.err)
    )


def test_a_password_file_that_cannot_be_read_is_told(tmp_path, capsys):
    assert run(["outline", "plan.txt", "--password-file", str(tmp_path / "none")]) == 1
    assert "as a file with a password" in capsys.readouterr().err


def test_a_wrong_password_never_passes_for_a_damaged_document(tmp_path):
    """Noise may unpack by chance: the checksum tells a wrong password, whatever the noise."""
    for number in range(60):
        with pytest.raises(LockedError):
            unlock("plan.odt", locked_odt(), f"wrong {number}")


@pytest.mark.parametrize(
    ("format_", "old", "new"),
    [
        ("docx", b"<encryption", b"<<ncryption"),
        ("docx", b"keyBits=", b"keyBats="),
        ("odt", b'iteration-count="1000"', b'iteration-count="many"'),
        ("odt", b'key-size="32"', b'key-size="31"'),
        ("pdf", b"/Kids", b"/Kads"),
    ],
)
def test_a_lock_that_is_described_wrongly_is_told_in_a_sentence(format_, old, new):
    data = {"docx": locked_docx, "odt": locked_odt, "pdf": locked_pdf}[format_]()
    if format_ == "odt":
        members = unpacked(data)
        manifest = members["META-INF/manifest.xml"]
        assert old in manifest
        members["META-INF/manifest.xml"] = manifest.replace(old, new)
        data = archive(members)
    else:
        assert old in data
        data = data.replace(old, new)
    with passwords.using(PASSWORD), pytest.raises(UserError):
        reading.read("plan", data)
