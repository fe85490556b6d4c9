{
  description = "A terminal reader for analyses, briefings and reports that finds the key figures of a text";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixpkgs-unstable";

  outputs = { self, nixpkgs }:
    let
      systems = [ "x86_64-linux" "aarch64-linux" "aarch64-darwin" ];
      each = f: nixpkgs.lib.genAttrs systems (system: f nixpkgs.legacyPackages.${system});
    in {
      packages = each (pkgs: {
        default = pkgs.rustPlatform.buildRustPackage {
          pname = "sco-reader";
          version = (builtins.fromTOML (builtins.readFile ../Cargo.toml)).package.version;
          src = ../.;
          cargoLock.lockFile = ../Cargo.lock;
          nativeBuildInputs = [ pkgs.installShellFiles ];
          postInstall = ''
            $out/bin/sco-reader man > sco-reader.1
            installManPage sco-reader.1
            installShellCompletion --cmd sco-reader \
              --bash <($out/bin/sco-reader completions bash) \
              --zsh <($out/bin/sco-reader completions zsh) \
              --fish <($out/bin/sco-reader completions fish)
          '';
          meta.mainProgram = "sco-reader";
        };
      });
      devShells = each (pkgs: {
        default = pkgs.mkShell { packages = [ pkgs.cargo pkgs.rustc pkgs.clippy pkgs.rustfmt ]; };
      });
    };
}
